"""The article that «to» swallows, written again: what begins with «to the president» is shown as «the president»."""

from __future__ import annotations

from briefings.people.forms import ALEF, ARTICLE, LAM, Form

_TO_THE = LAM + LAM


def with_article(word: str, text: str, form: Form) -> str:
    """``text``, which begins with ``word``, a ``form`` of the lexicon, without its clitics and with its article."""
    if not form.definite or not word.removeprefix(form.prefix).startswith(_TO_THE):
        return text
    article_first = form.lemma.startswith((LAM, ARTICLE + LAM))
    return ALEF + text if article_first else ARTICLE + text[2:]
