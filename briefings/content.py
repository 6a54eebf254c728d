"""When two inputs are the same article: a key of the folded text, and one spelling per address."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import replace
from hashlib import sha256
from urllib.parse import parse_qsl, quote, urlencode, urlsplit

from briefings.arabic import fold, strip_marks
from briefings.model import Article

_NOT_LETTERS = re.compile(r"[\W_]+")
_TRACKING = re.compile(r"^(utm_\w+|fbclid|gclid|igshid|mc_[ce]id|ocid|cmpid|at_\w+)$", re.I)
_ESCAPE = re.compile("%[0-9a-fA-F]{2}")
_PORTS = {"http": 80, "https": 443}


def content_key(text: str) -> str:
    """32 hex digits, the same for a text with other letters of the same kind, digits, marks, punctuation or spacing."""
    folded = fold(unicodedata.normalize("NFKC", strip_marks(text))).lower()
    return sha256(_NOT_LETTERS.sub(" ", strip_marks(folded)).strip().encode("utf-8", "replace")).hexdigest()[:32]


def canonical_url(url: str) -> str:
    """One spelling of an http(s) address: no fragment, tracking parameters or default port; "" for anything else."""
    try:
        parts = urlsplit(url.strip())
        host, port = (parts.hostname or "").lower().rstrip("."), parts.port
    except ValueError:
        return ""
    if parts.scheme.lower() not in _PORTS or not host:
        return ""
    scheme = parts.scheme.lower()
    where = host if port in (None, _PORTS[scheme]) else f"{host}:{port}"
    kept = [(k, v) for k, v in parse_qsl(parts.query, keep_blank_values=True) if not _TRACKING.match(k)]
    path = _ESCAPE.sub(lambda m: m[0].upper(), quote(parts.path, safe="/:@!$&'()*+,;=~-._%")) or "/"
    return f"{scheme}://{where}{path}" + (f"?{urlencode(kept)}" if kept else "")


def same_carrier(known: Article, again: Article) -> bool:
    """One text from one outlet, or at one address; an outlet that is not known may be any."""
    if known.url and known.url.partition("://")[2] == again.url.partition("://")[2]:
        return True
    return not known.outlet or not again.outlet or content_key(known.outlet) == content_key(again.outlet)


def completed(known: Article, again: Article) -> Article | None:
    """``known`` with what the same text tells when it comes again: outlet, address, author, day; None when nothing.

    What is known stays, but a day that somebody gives replaces one that was read from the text.
    """
    if content_key(known.text) != content_key(again.text):
        return None
    better_day = again.published is not None and (
        known.published is None or (again.day_source == "given" and known.day_source == "text")
    )
    fuller = replace(
        known,
        outlet=known.outlet or again.outlet,
        url=known.url or again.url,
        author=known.author or again.author,
        published=again.published if better_day else known.published,
        day_source=again.day_source if better_day else known.day_source,
    )
    return fuller if fuller != known else None
