"""A very small model: it knows the shortest words of four languages."""

import re

WORDS = {
    "English": {"a", "and", "in", "is", "it", "of", "on", "that", "the", "to", "was", "with"},
    "French": {"dans", "de", "des", "est", "et", "la", "le", "les", "que", "sur", "un", "une"},
    "German": {"das", "der", "die", "ein", "im", "ist", "mit", "nicht", "sind", "und", "zu"},
    "Spanish": {"con", "de", "el", "en", "es", "la", "los", "no", "que", "un", "una", "y"},
}


def guess_language(text):
    """Language -> how likely it is, from 0 to 1; empty if the text has no word that it knows."""
    words = re.findall(r"\w+", text.lower())
    known = {language: sum(word in its for word in words) for language, its in WORDS.items()}
    total = sum(known.values())
    return {language: count / total for language, count in known.items() if count}
