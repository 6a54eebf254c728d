"""Which addresses may be connected to: public ones. Everything that leads back to this machine or its network is not.

``ipaddress.is_global`` says yes to several ranges that carry another address inside them; those are refused whole.
"""

from __future__ import annotations

from ipaddress import IPv6Address, ip_address, ip_network

_NOT_PUBLIC = tuple(
    ip_network(block)
    for block in (
        "0.0.0.0/8",
        "100.64.0.0/10",  # carriers' own
        "192.88.99.0/24",  # 6to4 relays
        "224.0.0.0/4",  # to many
        "240.0.0.0/4",
        "::/96",  # IPv4-compatible
        "64:ff9b::/96",  # NAT64
        "64:ff9b:1::/48",
        "2001::/32",  # Teredo
        "2002::/16",  # 6to4
        "fec0::/10",  # site-local
        "ff00::/8",
    )
)


def is_public(address: str) -> bool:
    """Whether ``address`` (an IP address in text, a zone index allowed) is on the public internet."""
    try:
        found = ip_address(address.partition("%")[0])
    except ValueError:
        return False
    if isinstance(found, IPv6Address) and found.ipv4_mapped is not None:
        found = found.ipv4_mapped
    return found.is_global and not any(found in block for block in _NOT_PUBLIC if block.version == found.version)


def is_loopback(address: str) -> bool:
    try:
        return ip_address(address.partition("%")[0]).is_loopback
    except ValueError:
        return False
