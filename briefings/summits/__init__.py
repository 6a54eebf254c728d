"""Which event an article is about: what it says of it, what links it to others, the name an editor would give."""
