"""Danish nouns for what is written, as the ends of compounds: "årsrapporten", "busplanen"."""

_NOUNS = (
    "brev mail sms besked seddel skilt opslag notat rapport redegørelse retsdom kendelse afgørelse "
    "afslag referat kontrakt meddelelse dokument papir plakat vejledning instruks tweet indlæg "
    "bilag undersøgelse analyse evaluering betænkning beretning erklæring invitation annonce "
    "klage udtalelse indstilling kvittering banner dagbog testamente udkast"
).split()
# Others on which words stand; "den" takes up none of them, and "svarer", "taler" are verbs.
_MORE = (
    "svar lov bog avis plan artikel regnskab oplæg forslag anmeldelse tale program ansøgning "
    "skema indkaldelse log journal anklageskrift protokol folder vedtægt pjece manual årsskrift "
    "vilkår betingelse vurdering retningslinje forretningsorden husorden dagsorden fremstilling "
    "tilladelse dispensation faktura overenskomst protokollat certifikat attest optegnelse "
    "oversigt fortegnelse register udskrift indbydelse tabel cirkulære direktiv forordning "
    "anvisning prospekt hæfte reglement kortlægning korrespondance mailveksling opsigelse varsel "
    "rykker påbud prognose opgørelse overvejelse begrundelse motivering tilbud udbud statistik "
    "tråd chat"
).split()


def _forms(nouns: list[str]) -> tuple[str, ...]:
    return tuple(noun + end for noun in nouns for end in ("", "en", "et", "n", "er", "erne", "ne"))


_ENDS = _forms(_NOUNS)
# Whole words: "ejendommen" ends as "dommen" does.
_WORDS = frozenset(
    "dom dommen domme dommene sedlen sedler testamentet sms'en sms'er mails mailene".split()
)
_MORE_ENDS = (
    *_forms(_MORE),
    *"sedlen sms'en bilagene noterne noter vilkårene retningslinjerne betingelserne".split(),
    *("tabellen", "reglerne"),
)


def is_document(word: str) -> bool:
    """Whether a word in lower case is a document, which "den" takes up.

    >>> is_document("årsrapporten"), is_document("ejendommen")
    (True, False)
    """
    return word in _WORDS or word.endswith(_ENDS)


def is_written(word: str) -> bool:
    """Whether words stand on what a word in lower case tells of: a document, a plan, a law."""
    return word.endswith(_MORE_ENDS) or is_document(word)
