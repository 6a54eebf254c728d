"""Names of people on ANERcorp: a check on generality. Nothing in the project is trained on it or taken from it.

    python -m benchmarks.ner PATH [--misses N]

PATH is the corpus file: one token and its label (B-PERS, I-PERS, ... O) a line, no document boundaries. Tokens are
joined by spaces to texts of about an article's length, people are found, and the words of their names are mapped back
to tokens. Reported is the span-exact micro F1 of CoNLL for PERS, on the whole file and on its last sixth.
"""

from __future__ import annotations

import argparse
import sys
from bisect import bisect_right
from collections import Counter
from pathlib import Path

from briefings import document
from briefings.people import find_names

LONGEST_TEXT = 450
END_OF_SENTENCE = {".", "!", "\N{ARABIC QUESTION MARK}", "?"}
Span = tuple[int, int]


def read_tokens(path: Path) -> list[tuple[str, str]]:
    """Token and label of every line; undecodable bytes are replaced."""
    lines = path.read_text("utf-8", errors="replace").splitlines()
    pairs = (line.rsplit(" ", 1) for line in lines if line.strip())
    return [(pair[0], pair[1]) for pair in pairs if len(pair) == 2]


def gold_spans(labels: list[str]) -> set[Span]:
    """Token ranges of people, by the BIO labels."""
    spans, start = set(), -1
    for i, label in enumerate([*labels, "O"]):
        if start >= 0 and label != "I-PERS":
            spans.add((start, i))
            start = -1
        if label == "B-PERS" or (label == "I-PERS" and start < 0):
            start = i
    return spans


def texts(tokens: list[str]) -> list[Span]:
    """Token ranges of about an article's length that end at the end of a sentence."""
    found, start = [], 0
    for i, token in enumerate(tokens):
        if i - start >= LONGEST_TEXT and token in END_OF_SENTENCE:
            found.append((start, i + 1))
            start = i + 1
    return [*found, (start, len(tokens))] if start < len(tokens) else found


def found_spans(tokens: list[str]) -> set[Span]:
    """Token ranges of the names that Qimma finds."""
    spans: set[Span] = set()
    for start, end in texts(tokens):
        offsets, text = [], ""
        for token in tokens[start:end]:
            offsets.append(len(text))
            text += token + " "
        for name in find_names(document.read(text)):
            first = bisect_right(offsets, name.start) - 1
            last = bisect_right(offsets, name.end - 1)
            spans.add((start + first, start + last))
    return spans


def figures(gold: set[Span], found: set[Span]) -> str:
    """Precision, recall and F1 of the spans that are exactly right."""
    right = len(gold & found)
    precision, recall = right / max(1, len(found)), right / max(1, len(gold))
    f1 = 2 * right / max(1, len(gold) + len(found))
    return f"P {precision:.3f}  R {recall:.3f}  F1 {f1:.3f}  ({len(gold)} names, {len(found)} found)"


def main() -> int:
    """Prints the figures; without the corpus it says so and stops."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("path", type=Path)
    arguments.add_argument("--misses", type=int, default=0, help="show that many of each kind of fault")
    options = arguments.parse_args()
    if not options.path.is_file():
        print(f"ner: skipped, no corpus at {options.path}")
        return 0
    pairs = read_tokens(options.path)
    tokens = [token for token, _ in pairs]
    gold, found = gold_spans([label for _, label in pairs]), found_spans(tokens)
    print("PERS, whole file:", figures(gold, found))
    tail = len(tokens) * 5 // 6
    print("PERS, last sixth:", figures({s for s in gold if s[0] >= tail}, {s for s in found if s[0] >= tail}))
    for title, faults in (("missed", gold - found), ("wrong", found - gold)):
        common = Counter(" ".join(tokens[a:b]) for a, b in faults).most_common(options.misses)
        for words, count in common:
            print(f"  {title} {count:3} {words}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
