"""The project in plain Python and its compiled wheel, each measured in a process of its own."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import sysconfig
from pathlib import Path

PLAIN = Path(__file__).parents[1]
_UNPACKED = PLAIN / "build" / "compiled" / "site"
_BUILT_WITH = PLAIN / ".venv" / "bin" / "python"


def compiled() -> Path | None:
    """Where the compiled wheel is unpacked; made when it is missing or old. None, with a word, without a C compiler."""
    compiler = (sysconfig.get_config_var("CC") or "cc").split()[0]
    header = Path(sysconfig.get_path("include"), "Python.h")
    if shutil.which(compiler) is None or not header.is_file():
        print(f"no compiled wheel: it takes a C compiler ({compiler}) and {header}; plain Python alone")
        return None
    subprocess.run(["make", "--silent", "wheel"], cwd=PLAIN, check=True, stdout=subprocess.DEVNULL)
    return _UNPACKED


def run_with(copy: Path, module: str, *arguments: str, stdout: int | None = None) -> bytes:
    """Runs ``module`` of the benchmarks on ``copy`` of the project; what it printed into a pipe, if that was asked for.

    Raises CalledProcessError when it fails.
    """
    env = {**os.environ, "PYTHONPATH": f"{copy}{os.pathsep}{PLAIN}"}
    python = sys.executable if copy == PLAIN else str(_BUILT_WITH)
    return subprocess.run([python, "-P", "-m", module, *arguments], env=env, check=True, stdout=stdout).stdout or b""


def which() -> str:
    """What this process runs: looked up, so that no figure is told of the wrong copy."""
    from briefings import document

    return "plain Python" if Path(document.__file__).suffix == ".py" else "compiled"
