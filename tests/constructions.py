"""What the gold must hold: each construction, its languages, and the test for it."""

import re

from gold_reading import (
    ACCORDING,
    PRONOUNS,
    RELATIVE,
    anaphor,
    before,
    carried,
    chained,
    content,
    cue_around_mention,
    first_name,
    first_uncued,
    fragments,
    headline,
    is_dash,
    joint,
    mention,
    negated,
    neighbours,
    nested,
    new_speaker,
    no_conjunction,
    over_advert,
    possessive,
    reporter_question,
    role,
    several_paragraphs,
    state_people,
    statements,
    topic,
    typo,
    unclosed,
    unmarked_speech,
    unquoted_marks,
)


def any_quote(test):
    return lambda record: any(test(record, quote) for quote in record["quotes"])


def any_two(test):
    return lambda record: any(test(record, a, b) for a, b in neighbours(record))


def source(**codes):
    return lambda record: any(
        all(s[k] in v.split() for k, v in codes.items()) for s in record["sources"]
    )


def removed(reason):
    return lambda record: any(span["reason"] == reason for span in record["removed"])


def starts(*signs):
    return any_quote(lambda record, quote: content(record, quote).startswith(signs))


def after(*signs):
    return any_quote(lambda record, quote: before(record, quote).endswith(signs))


def says(pattern):
    return lambda record: bool(re.search(pattern, record["text"]))


def metonym(names):
    return any_quote(lambda record, quote: mention(quote) in names)


def figures(inside):
    def test(record):
        spans = [(q["start"], q["end"]) for q in record["quotes"]]
        spans += [(r["start"], r["end"]) for r in record["removed"]] if not inside else []
        numbers = [m.start() for m in re.finditer(r"\b\d{2,}", record["text"])]
        return any(inside == any(s <= n < e for s, e in spans) for n in numbers)

    return test


def according(place):
    def test(record, quote):
        if (quote["cue"] or "").casefold() not in ACCORDING:
            return False
        parts = fragments(record, quote["attribution"])
        inside = parts[0]["start"] < quote["cue_start"] < parts[-1]["end"]
        if inside:
            return place == "inside"
        return place == ("before" if quote["cue_end"] < quote["start"] else "after")

    return any_quote(test)


REASONS = ("date", "byline", "dateline", "advert", "teaser", "notice")
CONSTRUCTIONS = {
    "direct, curly marks": ("da en", starts("”", "“")),
    "direct, straight marks": ("da en", starts('"')),
    "mixed": ("da en", any_quote(lambda r, q: q["kind"] == "mixed")),
    "quote split by its cue": ("da en", lambda r: len(r["quotes"]) > len(statements(r))),
    "carried on without a cue": ("da en", any_two(carried)),
    "carried on over an ad": ("da en", any_two(over_advert)),
    "unmarked speech": ("da en", any_quote(unmarked_speech)),
    "quote in a quote": ("da en", any_quote(nested)),
    "negated report": ("da en", any_quote(negated)),
    "according to, before": ("da en", according("before")),
    "second-hand": ("da en", source(access="other_medium agency")),
    "relative continuation": ("da en", any_quote(lambda r, q: mention(q) in RELATIVE)),
    "pronoun speaker": ("da en", any_quote(lambda r, q: mention(q) in PRONOUNS)),
    "role noun speaker": ("da en", any_quote(role)),
    "possessive source": ("da en", any_quote(possessive)),
    "joint sources": ("da en", joint),
    "name misspelt": ("da en", any_quote(typo)),
    "mark never closed": ("da en", any_quote(unclosed)),
    "marks that are no quote": ("da en", unquoted_marks),
    "headline claim": ("da en", any_quote(lambda r, q: headline(r, q, ":"))),
    "headline quote": ("da en", any_quote(lambda r, q: headline(r, q, None))),
    "transcript": ("da en", any_quote(lambda r, q: (q["speaker"] or "a").isupper())),
    "reporter's question": ("da en", reporter_question),
    "state": ("da en", source(actor="state")),
    "metonym of a state": (
        "da en",
        metonym({"oslo", "berlin", "stockholm", "lisbon", "reykjavik"}),
    ),
    "people of a state": ("da en", any_quote(state_people)),
    "document": ("da en", source(actor="document")),
    "anonymous source": ("da en", source(naming="anonymous")),
    "company": ("da en", source(actor="company")),
    "authority": ("da en", source(actor="authority")),
    "expert": ("da en", source(role="expert", actor="person")),
    "citizen": ("da en", source(level="citizen")),
    "woman": ("da en", source(gender="woman")),
    "man": ("da en", source(gender="man")),
    "figure in a statement": ("da en", figures(True)),
    "figure without a source": ("da en", figures(False)),
    **{f"not prose: {reason}": ("da en", removed(reason)) for reason in REASONS},
    # Danish
    "dash -": ("da", after("\n- ")),
    "dash without blank": ("da", after("\n-")),
    "dash –": ("da", after("\n– ")),
    "dash —": ("da", after("\n— ")),
    "dash inline": ("da", after(". - ", ". – ")),
    "direct, »…«": ("da", starts("»")),
    "direct, „…“": ("da", starts("„")),
    "first dash uncued": ("da", any_two(first_uncued)),
    "named before, no verb": ("da", says("\nDet (bekymrer|glæder) ")),
    "new speaker in the next dash": ("da", any_two(new_speaker)),
    "speaker inside the cue": ("da", any_quote(cue_around_mention)),
    "Det siger X": ("da", any_quote(anaphor)),
    "Sådan lyder det fra X": ("da", says("Sådan lyder det fra")),
    "according to, inside": ("da", according("inside")),
    "first name speaker": ("da", any_quote(first_name)),
    "at left out": ("da", any_quote(no_conjunction)),
    "headline topic": ("da", topic),
    "broken by columns": (
        "da",
        any_quote(
            lambda r, q: (
                content(r, q)[0].islower()
                and not is_dash(r, q)
                and r["text"][q["start"] - 1] == "\n"
            )
        ),
    ),
    "not prose: signoff": ("da", removed("signoff")),
    "not prose: source_line": ("da", removed("source_line")),
    # English
    "short phrases, chained": ("en", chained),
    "direct, ''…''": ("en", starts("''")),
    "direct, ‘…’": ("en", starts("‘")),
    "several paragraphs": ("en", any_two(several_paragraphs)),
    "according to, after": ("en", according("after")),
    "per": ("en", any_quote(lambda r, q: q["cue"] == "per")),
    "added": ("en", any_quote(lambda r, q: q["cue"] == "added")),
    "— Name after the quote": ("en", says('[”"] — [A-Z]')),
    "not prose: caption": ("en", removed("caption")),
}


def held(record):
    """Names of the constructions that the record holds."""
    found = CONSTRUCTIONS.items()
    return [
        name for name, (langs, test) in found if record["lang"] in langs.split() and test(record)
    ]


def holders(records):
    """Construction -> names of the articles that hold it, by language."""
    found = {
        (name, lang): [] for name, (langs, _) in CONSTRUCTIONS.items() for lang in langs.split()
    }
    for record in records:
        for name in held(record):
            found[name, record["lang"]].append(record["id"].split("/")[1])
    return found
