"""When two inputs are the same article: a key of the folded text, and one spelling per address."""

from __future__ import annotations

import re
import unicodedata
from hashlib import sha256
from urllib.parse import parse_qsl, quote, urlencode, urlsplit

from briefings.arabic import fold, strip_marks

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
