"""Who is in an article: people with their roles and mentions, and every noun phrase that can speak."""

from briefings.people.cast import find_names, find_people
from briefings.people.keys import name_key, same_person

__all__ = ["find_names", "find_people", "name_key", "same_person"]
