"""Where templates are: the repository's ``templates/``, or ``briefings/templates`` in an installed wheel.

An override folder may hold single templates of the same names; neither folder can be left by ``..``, an absolute name
or a symbolic link.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from jinja2 import BaseLoader, Environment, TemplateNotFound

from briefings.errors import TemplateError

_PACKAGE = Path(__file__).resolve().parents[1]


def builtin_folder() -> Path:
    """The folder with the product's own templates. Raises TemplateError when the installation has none."""
    for folder in (_PACKAGE.parent / "templates", _PACKAGE / "templates"):
        if (folder / "telegram").is_dir():
            return folder
    raise TemplateError("templates: the installation has no templates folder")


class ConfinedLoader(BaseLoader):
    """Loads ``telegram/name.html`` from the override folder first, then from the product's own."""

    def __init__(self, *folders: Path) -> None:
        self.folders = folders

    def get_source(self, environment: Environment, template: str) -> tuple[str, str, Callable[[], bool]]:
        for folder in self.folders:
            path = find_inside(folder, template)
            if path is not None:
                text, changed = path.read_text("utf-8"), path.stat().st_mtime_ns
                return text, template, lambda p=path, c=changed: p.is_file() and p.stat().st_mtime_ns == c
        raise TemplateNotFound(template)

    def list_templates(self) -> list[str]:
        return sorted(
            {
                f"telegram/{p.name}"
                for folder in self.folders
                for p in (folder / "telegram").glob("*.html")
                if find_inside(folder, f"telegram/{p.name}")
            }
        )


def find_inside(folder: Path, name: str) -> Path | None:
    """The file ``name`` under ``folder``; None when it is missing, outside, or reached through a symbolic link."""
    parts = name.split("/")
    if "\\" in name or "\0" in name or any(part in ("", ".", "..") for part in parts):
        return None
    path = folder
    for part in parts:
        path = path / part
        if path.is_symlink():
            return None
    return path if path.is_file() else None
