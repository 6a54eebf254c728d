"""Who is in an article: people with their roles and mentions, and every noun phrase that can speak."""

from briefings.people.cast import find_names, find_people
from briefings.people.keys import name_key, same_person
from briefings.people.search_keys import is_asked_for

__all__ = ["find_names", "find_people", "is_asked_for", "name_key", "same_person"]
