"""Key points beside sumy's TextRank, LexRank and Luhn: what readers kept, and the time it takes.

sumy has no Arabic tokenizer; it gets our sentences and words (function words left out, light stems), which is more
than it would have by itself. Every system picks as many sentences as the readers of an article kept on average.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

from sumy.models.dom import ObjectDocumentModel, Paragraph, Sentence
from sumy.summarizers.lex_rank import LexRankSummarizer
from sumy.summarizers.luhn import LuhnSummarizer
from sumy.summarizers.text_rank import TextRankSummarizer

from benchmarks.articles import clock, read_pool, summary
from briefings import document
from briefings.arabic import fold_word
from briefings.document import Document
from briefings.keypoints import rank_key_points
from briefings.keypoints.vocabulary import vocabulary
from briefings.model import Cast, Span

Picker = Callable[[Document, int], list[Span]]
_TIMED = 300


class ArabicWords:
    """What sumy asks of a tokenizer."""

    def to_words(self, text: str) -> tuple[str, ...]:
        words = map(fold_word, re.findall(r"\w+", text))
        return tuple(filter(None, map(vocabulary().stem, words)))


def ours(doc: Document, most: int) -> list[Span]:
    return [point.span for point in rank_key_points(doc, Cast(), (), most)]


def lead(doc: Document, most: int) -> list[Span]:
    return [sentence.span for sentence in body(doc)[:most]]


def body(doc: Document) -> list[document.Sentence]:
    return [s for s in doc.sentences if not (doc.headline and s.span.end <= doc.headline.end)]


def of_sumy(summarizer: Callable[[ObjectDocumentModel, int], tuple[Sentence, ...]]) -> Picker:
    tokenizer = ArabicWords()

    def pick(doc: Document, most: int) -> list[Span]:
        spans = {Sentence(s.span.of(doc.text), tokenizer): s.span for s in body(doc)}
        return [spans[s] for s in summarizer(ObjectDocumentModel([Paragraph(list(spans))]), most)]

    return pick


SYSTEMS: dict[str, Picker] = {
    "Qimma": ours,
    "first sentences": lead,
    "sumy TextRank": of_sumy(TextRankSummarizer()),
    "sumy LexRank": of_sumy(LexRankSummarizer()),
    "sumy Luhn": of_sumy(LuhnSummarizer()),
}


def run(data: Path) -> None:
    """Print agreement with the readers of ``easc/`` and the time on articles of the pool, one line per system."""
    articles = sorted((data / "easc").glob("*.txt"))
    if not articles:
        raise FileNotFoundError(2, "no articles", str(data / "easc"))
    print(f"{len(articles)} articles that five readers each cut down; F1 of words, word pairs, sentences in per cent")
    for name, pick in SYSTEMS.items():
        marks = [judge(path, pick) for path in articles]
        ones, twos, sentences = (100 * sum(column) / len(marks) for column in zip(*marks, strict=True))
        print(f"{name:16} words {ones:5.1f}   pairs {twos:5.1f}   sentences {sentences:5.1f}")
    pool = [document.read(a.text, a.title) for a in read_pool(data, _TIMED)]
    print(f"time on {len(pool)} articles, sentences and words already read")
    for name, pick in SYSTEMS.items():
        times = clock(lambda doc, pick=pick: pick(doc, 5), pool)  # type: ignore[misc]
        print(f"{name:16} {summary(times)}")


def judge(path: Path, pick: Picker) -> tuple[float, float, float]:
    """F1 of words and word pairs against each reader, averaged, and of sentences against what three readers kept."""
    text = path.read_bytes().decode("utf-8")
    gold = json.loads(path.with_suffix(".json").read_text("utf-8"))
    spans, readers = [Span(*s) for s in gold["sentences"]], gold["readers"]
    most = max(1, round(sum(map(len, readers)) / len(readers)))
    picked = sorted(pick(document.read(text), most))
    mine = words_of(text, picked)
    kept = [words_of(text, [spans[i] for i in reader]) for reader in readers]
    ones, twos = (sum(f1(grams(mine, n), grams(k, n)) for k in kept) / len(kept) for n in (1, 2))
    votes = Counter(i for reader in readers for i in reader)
    agreed = Counter(i for i, n in votes.items() if n >= 3)
    chosen = Counter(i for i, s in enumerate(spans) if any(p.overlaps(s) for p in picked))
    return ones, twos, f1(chosen, agreed)


def words_of(text: str, spans: list[Span]) -> list[str]:
    return [fold_word(w) for s in spans for w in re.findall(r"\w+", s.of(text))]


def grams(words: list[str], n: int) -> Counter[tuple[str, ...]]:
    return Counter(tuple(words[i : i + n]) for i in range(len(words) - n + 1))


def f1(one: Counter[Any], other: Counter[Any]) -> float:
    return 2 * (one & other).total() / (one.total() + other.total() or 1)
