"""Reading gold records: what stands where in an article, as yes-or-no questions."""

import json
import re
from difflib import SequenceMatcher
from itertools import pairwise
from pathlib import Path

DATA = Path(__file__).resolve().parent.parent / "data"
LANGUAGES = ("da", "en")
PRONOUNS = {"han", "hun", "ham", "hendes", "he", "she", "it", "de to"}
RELATIVE = {"der", "som", "who", "which"}
ACCORDING = {"ifølge", "according to", "per"}
OPENING = "»”„“\"‘'"
CLOSED = re.compile(r"»[^«\n]*«|[”“„][^”“\n]*[”“]|\"[^\"\n]*\"|''[^\n]*?''|‘[^\n]*?’")


def records(lang):
    """The gold records of a language, in the order of their names."""
    lines = (DATA / "gold" / f"{lang}.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


def before(record, quote, length=4):
    """The characters in front of the content."""
    return record["text"][max(0, quote["start"] - length) : quote["start"]]


def content(record, quote):
    return record["text"][quote["start"] : quote["end"]]


def paragraph(record, offset):
    return record["text"].count("\n\n", 0, offset)


def is_dash(record, quote):
    return bool(re.search(r"(^|[\n.:] ?)[-–—] ?$", before(record, quote)))


def is_marked(record, quote):
    return content(record, quote)[0] in OPENING


def statements(record):
    """First fragment of each statement, in order of the text."""
    first = {}
    for quote in record["quotes"]:
        first.setdefault(quote["attribution"], quote)
    return list(first.values())


def fragments(record, attribution):
    return [q for q in record["quotes"] if q["attribution"] == attribution]


def neighbours(record):
    """Each two statements that follow one another."""
    found = statements(record)
    return list(pairwise(found))


def headline_end(record):
    return record["text"].find("\n\n")


def mention(quote):
    return (quote["speaker"] or "").casefold()


def uncued(quote):
    return quote["kind"] == "direct" and quote["cue"] is None and quote["speaker"] is None


def gap(record, a, b):
    """Paragraphs from one statement to the next."""
    return paragraph(record, b["start"]) - paragraph(record, a["end"])


def carried(record, a, b):
    same = a["entity"] == b["entity"] and a["kind"] == "direct"
    return uncued(b) and same and 0 < gap(record, a, b) <= 2


def over_advert(record, a, b):
    return carried(record, a, b) and any(
        span["reason"] == "advert" and a["end"] < span["start"] < b["start"]
        for span in record["removed"]
    )


def first_uncued(record, a, b):
    """Two dash paragraphs of one speaker, and only the second says whose they are."""
    same = a["entity"] == b["entity"] and gap(record, a, b) == 1
    return uncued(a) and bool(b["cue"]) and same and is_dash(record, a) and is_dash(record, b)


def new_speaker(record, a, b):
    both = is_dash(record, a) and is_dash(record, b)
    return both and a["entity"] != b["entity"] and gap(record, a, b) == 1


def anaphor(record, quote):
    if not quote["cue"] or quote["cue_start"] < quote["end"]:
        return False
    return record["text"][quote["end"] : quote["cue_start"]].split() in ([".", "Det"], ["Det"])


def role(record, quote):
    """A common noun for somebody who has a name."""
    words = (quote["speaker"] or "").split()
    if not words or not quote["named"] or mention(quote) in PRONOUNS | RELATIVE:
        return False
    common = all(word.islower() for word in words[1:])
    return common and not set(mention(quote).split()) & set(quote["entity"].casefold().split())


def typo(record, quote):
    """A name, or a surname alone, that is nearly but not quite the name in full."""
    said, name = quote["speaker"] or "", quote["entity"]
    if not said[:1].isupper() or not name[0].isupper() or said.startswith("The "):
        return False
    pairs = [(said, name), (said.split()[-1], name.split()[-1])]
    return any(b not in a and SequenceMatcher(None, a, b).ratio() >= 0.8 for a, b in pairs) and (
        said not in name
    )


def joint(record):
    names = [s["source"] for s in record["sources"]]
    pairs = {f"{a} {word} {b}" for a in names for b in names for word in ("og", "and")}
    return any(q["entity"] in pairs for q in record["quotes"])


def chained(record):
    parts = [paragraph(record, q["start"]) for q in record["quotes"] if q["kind"] == "mixed"]
    return any(parts.count(p) >= 3 for p in parts)


def unquoted_marks(record):
    def spoken(start, end):
        return any(
            q["start"] < end and start < q["end"] and q["kind"] != "indirect"
            for q in record["quotes"]
        )

    return any(not spoken(*m.span()) for m in CLOSED.finditer(record["text"]))


def unclosed(record, quote):
    return is_marked(record, quote) and content(record, quote)[-1] not in "«”“\"’'"


def several_paragraphs(record, a, b):
    """An opening mark that is opened again in the next paragraph before it was closed."""
    last = fragments(record, a["attribution"])[-1]
    return carried(record, last, b) and is_marked(record, b) and unclosed(record, last)


def nested(record, quote):
    words = content(record, quote)
    inner = words[1:-1] if is_marked(record, quote) else words
    marks = r"(?<=[\s:])[‘’\"“”][^\n‘’\"“”]{3,}[’\"“”](?!\w)"
    return quote["kind"] == "direct" and bool(re.search(marks, inner))


def headline(record, quote, cue):
    return quote["start"] < headline_end(record) and quote["cue"] == cue


def topic(record):
    title = record["text"][: headline_end(record)]
    return ":" in title and not any(q["start"] < len(title) for q in record["quotes"])


def reporter_question(record):
    return bool(re.search(r"\n\n([-–] |SPØRGSMÅL: |Q: )[^\n]*\?\n", record["text"]))


def state_people(record, quote):
    """A state spoken of by its people or its government."""
    states = {s["source"] for s in record["sources"] if s["actor"] == "state"}
    people = r"mændene|finnerne|regering\b|^the [A-Z]\w+(ese|es|ns)$"
    return quote["entity"] in states and bool(re.search(people, quote["speaker"] or "", re.I))


def unmarked_speech(record, quote):
    """`content, siger X` without marks."""
    if quote["kind"] != "indirect" or not quote["cue"] or quote["end"] > quote["cue_start"]:
        return False
    return not anaphor(record, quote) and quote["cue"].casefold() not in ACCORDING


def negated(record, quote):
    if not quote["cue"]:
        return False
    around = record["text"][quote["cue_start"] - 8 : quote["cue_end"] + 10]
    return bool(re.search(r"\b(ikke|not)\b", around))


def first_name(record, quote):
    return " " in quote["entity"] and quote["speaker"] == quote["entity"].split()[0]


def possessive(record, quote):
    owner = re.search(r"(s|their|his|her)$", mention(quote))
    return bool(owner) and quote["cue"] in {"udmelding", "forklaring", "forslag", "claim"}


def no_conjunction(record, quote):
    """A reported clause right behind the cue, without `at`."""
    if quote["kind"] != "indirect" or not quote["cue"]:
        return False
    return record["text"][quote["cue_end"] : quote["start"]] == ", "


def cue_around_mention(record, quote):
    """`nøjes hun med at sige`: the speaker stands inside the cue."""
    if not quote["cue"] or not quote["speaker"]:
        return False
    return quote["cue_start"] < quote["speaker_start"] < quote["cue_end"]
