"""The same thing in several outlets as one record with all its sources; what outlets tell differently, side by side."""
