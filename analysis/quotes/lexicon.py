"""The quote grammar's words, compiled once per language from its word lists."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, partial

from analysis.document import Document
from analysis.document.memo import Memo
from analysis.languages import Language, load

# One bit per class of closed-class word; a word may have several.
CLASSES = (
    "pronoun_man pronoun_woman pronoun_plural pronoun_first pronoun_thing pronoun_relative "
    "pronoun_indefinite pronoun_man_object pronoun_woman_object auxiliary adverb preposition "
    "determiner possessive subordinator coordinator negation weekday honorific complementizer "
    "anaphor name_particle abbreviation cue role contraction cue_noun passive according "
    "interjection first_name verb time noun"
).split()
BIT = {name: 1 << i for i, name in enumerate(CLASSES)}

PERSONAL = (
    BIT["pronoun_man"]
    | BIT["pronoun_woman"]
    | BIT["pronoun_plural"]
    | BIT["pronoun_first"]
    | BIT["pronoun_indefinite"]
)
PRONOUN = PERSONAL | BIT["pronoun_thing"]
AUXILIARY, ADVERB, PREPOSITION = BIT["auxiliary"], BIT["adverb"], BIT["preposition"]
DETERMINER, SUBORDINATOR, COORDINATOR = (
    BIT["determiner"],
    BIT["subordinator"],
    BIT["coordinator"],
)
RELATIVE, NEGATION = BIT["pronoun_relative"], BIT["negation"]
CALENDAR = BIT["weekday"]  # capitalised in English without being a name
WEEKDAY = CALENDAR | BIT["time"]
HONORIFIC, COMPLEMENTIZER, ANAPHOR = BIT["honorific"], BIT["complementizer"], BIT["anaphor"]
PARTICLE, ABBREVIATION, CUE, ROLE = (
    BIT["name_particle"],
    BIT["abbreviation"],
    BIT["cue"],
    BIT["role"],
)
INTERJECTION, FIRST_NAME = BIT["interjection"], BIT["first_name"]
POSSESSIVE, CONTRACTION, CUE_NOUN = BIT["possessive"], BIT["contraction"], BIT["cue_noun"]
THING = BIT["pronoun_thing"]
OBJECT = BIT["pronoun_man_object"] | BIT["pronoun_woman_object"]
PASSIVE, ACCORDING, VERB = BIT["passive"], BIT["according"], BIT["verb"]


@dataclass(frozen=True, slots=True)
class Cue:
    """A form of a cue: its words, lemma, tense (`finite` `participle` `present` `base`) and frames.

    `base` is the bare form ("can say", "officials say").

    Frames: q quotes, c takes a clause, x takes a clause only with its conjunction, n takes a noun
    phrase, i takes an infinitive, a may have an addressee first, s says what something is called,
    l has what is said as its subject ("lyder det"), d is what a document does, with a noun phrase
    or behind it ("a poll found three in four", "prices rose, figures show"), p puts a number on
    something ("put the cost at £3m"), b stands behind a form of being ("is adamant that").
    """

    words: tuple[str, ...]
    lemma: str
    tense: str
    frames: str


@dataclass(frozen=True)
class Lexicon:
    """Words of one language: class bits, cue forms by first word, phrases for "according to"."""

    code: str
    bits: dict[str, int]
    cues: dict[str, tuple[Cue, ...]]
    complementizer: str
    according: dict[str, tuple[tuple[str, ...], ...]]
    verb_second: bool
    dash_quotes: bool
    object_content: bool
    noun_sources: frozenset[str]
    refusing: frozenset[str]
    refused: frozenset[str]
    unnamed: frozenset[str]
    role_heads: frozenset[str]  # ends of compounds that are role nouns: "funktions|leder"
    homographs: frozenset[str]
    counting: frozenset[str]
    finders: frozenset[str]
    addressed: frozenset[str]  # verbs that say to whom: "Swimmers told to stay out" is a passive
    prompted: frozenset[str]  # who is asked: "Asked about the mill, X said"
    no_speakers: frozenset[str]
    idioms: dict[str, list[tuple[str, ...]]]
    interrogatives: frozenset[str]
    perfect: frozenset[str]
    adverb_suffix: str
    title_nouns: frozenset[str]
    questioners: frozenset[str]
    answerers: frozenset[str]
    address: frozenset[str]
    replies: frozenset[tuple[str, ...]]  # "came the reply": words that name nobody
    views: dict[str, frozenset[str]]  # prepositions by their noun: "in Holm's | view"


_SHORT = frozenset(("s", "re", "d", "ve", "ll", "m"))


def _bits_of(lex: Lexicon, word: str) -> int:
    """Class bits of a word as `Document.lower` has it, with straight apostrophes; "he's" and
    "they're" have the pronoun's and `contraction`.
    """
    get, suffix = lex.bits.get, lex.adverb_suffix
    found = get(word)
    if found:
        return found
    if suffix and word.endswith(suffix) and len(word) > 5:
        return ADVERB
    if lex.role_heads and 6 < len(word) <= _LONGEST_COMPOUND:
        if any(word[cut:] in lex.role_heads for cut in range(2, len(word) - 3)):
            return ROLE
    base, _, tail = word.partition("'")
    bits = get(base, 0) if tail in _SHORT else 0
    if bits & (PRONOUN | RELATIVE):
        return bits | CONTRACTION
    return 0


_LONGEST_COMPOUND = 80  # letters; a longer word is none


def _role_heads(pack: Language) -> frozenset[str]:
    """All forms of the role nouns that may end a compound."""
    return frozenset(
        form.removeprefix("-")
        for row in pack.table("roles")
        if "head" in row["note"].split()
        for column in ("entry", "plural", "definite")
        for form in row[column].split(",")
        if form
    )


@cache
def _known_bits(code: str) -> Memo[int]:
    return Memo(partial(_bits_of, lexicon(code)))


def document_bits(document: Document, lex: Lexicon) -> list[int]:
    """The class bits of the words of `document`, made once for quotes and speakers."""
    kept: list[int] | None = document.__dict__.get("_bits")
    if kept is None:
        kept = list(map(_known_bits(lex.code).__getitem__, document.lower))
        if lex.adverb_suffix:
            _names_like_adverbs(document, lex, kept)
        if not lex.verb_second and (".I" in document.text or "WHO" in document.text):
            _letters(document, kept)
        document.__dict__["_bits"] = kept
    return kept


def _letters(document: Document, bits: list[int]) -> None:
    """ "The F.B.I.", "C.I. Holm": an I behind a full stop without a blank is no pronoun, nor is WHO
    in capitals among words that are not.
    """
    spelled = document.spelled
    for index, word in enumerate(spelled):
        if word == "I" and document.gaps[index] == ".":
            bits[index] = 0
        elif word == "WHO" and not any(each.isupper() for each in _beside(spelled, index)):
            bits[index] = 0


def _beside(words: Sequence[str], index: int) -> Sequence[str]:
    """The words on either side of word `index`."""
    return (*words[max(0, index - 1) : index], *words[index + 1 : index + 2])


def _names_like_adverbs(document: Document, lex: Lexicon, bits: list[int]) -> None:
    """ "Tom Connolly … Connolly said": a surname with the ending of an adverb, which has its
    capital inside a sentence of the body; it is one wherever it has a capital.
    """
    spelled, lower, gaps = document.spelled, document.lower, document.gaps
    capitals = [
        index
        for index, found in enumerate(bits)
        if found == ADVERB and spelled[index][0].isupper() and lower[index] not in lex.bits
    ]
    body = document.body_start_word
    names = {lower[i] for i in capitals if i > body and gaps[i] in (" ", ", ")}
    for index in capitals if names else ():
        if lower[index] in names:
            bits[index] = 0


@cache
def lexicon(code: str) -> Lexicon:
    """The compiled lexicon of language `code`."""
    pack = load(code)
    settings = {row["entry"]: row["value"] for row in pack.table("settings")}
    bits: dict[str, int] = {}
    for row in pack.table("function_words"):
        bits[row["entry"]] = bits.get(row["entry"], 0) | BIT[row["class"]]
    cues: dict[str, list[Cue]] = {}
    for row in pack.table("cues"):
        seen: set[tuple[str, str]] = set()
        for tense, column in (
            ("finite", "finite"),
            ("participle", "participle"),
            ("present", "present_participle"),
            ("base", "entry"),
        ):
            for form in filter(None, row[column].split(",")):
                if (form, tense) in seen or (tense == "base" and any(f == form for f, _ in seen)):
                    continue
                seen.add((form, tense))
                words = tuple(form.split())
                cues.setdefault(words[0], []).append(Cue(words, row["entry"], tense, row["frames"]))
    for row in pack.table("cue_nouns"):
        for form in row["forms"].split(","):
            bits[form] = bits.get(form, 0) | CUE_NOUN
    for word in cues:
        bits[word] = bits.get(word, 0) | CUE
    for row in pack.table("roles"):
        for form in (row["entry"], *row["plural"].split(","), *row["definite"].split(",")):
            if form and " " not in form:
                bits[form.lower()] = bits.get(form.lower(), 0) | ROLE
    suffix = settings.get("adverb_suffix", "")
    for row in pack.table("first_names"):
        name = row["entry"].lower()
        if name in bits or (suffix and name.endswith(suffix)):
            # Names that are also small words, or look like one: Per, Hans, Will, Beverly.
            bits[name] = bits.get(name, 0) | BIT["first_name"]
    according: dict[str, list[tuple[str, ...]]] = {}
    for row in pack.table("according"):
        words = tuple(row["entry"].split())
        according.setdefault(words[0], []).append(words)
        bits[words[0]] = bits.get(words[0], 0) | ACCORDING
    views: dict[str, set[str]] = {}
    for pair in filter(None, settings.get("views", "").split(",")):
        preposition, noun = pair.split()
        views.setdefault(noun, set()).add(preposition)
        bits[noun] = bits.get(noun, 0) | ACCORDING
    idioms: dict[str, list[tuple[str, ...]]] = {}
    for phrase in filter(None, settings.get("idioms", "").split(",")):
        idioms.setdefault(phrase.split()[-1], []).append(tuple(phrase.split()))
    return Lexicon(
        code=code,
        bits=bits,
        cues={w: tuple(sorted(c, key=lambda x: -len(x.words))) for w, c in cues.items()},
        complementizer=next(iter(w for w, b in bits.items() if b & COMPLEMENTIZER)),
        according={w: tuple(sorted(p, key=len, reverse=True)) for w, p in according.items()},
        verb_second=settings.get("verb_second") == "yes",
        dash_quotes=settings.get("dash_quotes") == "yes",
        object_content=settings.get("object_content") == "yes",
        adverb_suffix=suffix,
        title_nouns=pack.entries("title_nouns"),
        questioners=frozenset(settings.get("questioners", "").split(",")),
        answerers=frozenset(settings.get("answerers", "").split(",")),
        replies=frozenset(
            tuple(each.split()) for each in settings.get("replies", "").split(",") if each
        ),
        views={noun: frozenset(before) for noun, before in views.items()},
        address=frozenset(settings.get("address", "").split()),
        noun_sources=frozenset(settings.get("noun_sources", "").split()),
        refusing=frozenset(settings.get("refusing", "").split()),
        refused=frozenset(settings.get("refused", "").split()),
        unnamed=frozenset(settings.get("unnamed", "").split()),
        role_heads=_role_heads(pack) if settings["verb_second"] == "yes" else frozenset(),
        no_speakers=frozenset(settings.get("no_speakers", "").split()),
        perfect=frozenset(settings.get("perfect", "").split()),
        interrogatives=frozenset(settings.get("interrogatives", "").split()),
        idioms=idioms,
        homographs=frozenset(settings.get("homographs", "").split()),
        counting=frozenset(settings.get("counting", "").split()),
        finders=frozenset(settings.get("finders", "").split()),
        addressed=frozenset(settings.get("addressed", "").split()),
        prompted=frozenset(settings.get("prompted", "").split()),
    )


def is_reply(lower: Sequence[str], at: int, lex: Lexicon) -> bool:
    """Whether ", lød svaret" or "came the reply" stands at word `at`, which names nobody."""
    return tuple(lower[at : at + 2]) in lex.replies or tuple(lower[at : at + 3]) in lex.replies
