"""Who or what opens a sentence or a paragraph, and is taken up or speaks for that."""

from analysis.quotes.statement import Statement
from analysis.speakers.nouns_alone import noun_alone
from analysis.speakers.own_actors import as_named
from analysis.speakers.ranking import opens_titled
from analysis.speakers.state import State


def body_opens(state: State, at: int) -> int | None:
    """The body that opens the Danish sentence of "den" or "det" at word `at`: "Ministeriet følger
    sagen, oplyser det", "Unionen ser på protesten, oplyser den", by its name or its noun.
    """
    first, lower = state.sentence_firsts[state.sentence(at)], state.document.lower
    if first == at and lower[at] == "den":
        return _just_opened(state, at)
    if first >= at or state.quoted[first]:
        return None
    name = state.name_at(first)
    if name is not None:
        body = state.people[name.actor].kind == "body"
        return name.actor if body and not name.possessive else None
    noun = lower[first]
    if noun not in state.gaz.definite_bodies or state.document.gaps[first + 1] != " ":
        return None
    if noun.endswith("et") != (lower[at] == "det") or noun.endswith("ne"):
        return None
    taken_up = noun_alone(state, first, first + 1)
    if taken_up is not None:
        return taken_up
    return as_named(state, first, first + 1, "pronoun").actor


def _just_opened(state: State, at: int) -> int | None:
    """ "Havnekommissionen har sendt to folk. Den venter": the body whose name opens the sentence
    before, in the paragraph.
    """
    sentence = state.sentence(at)
    if not sentence or "\n" in state.document.gaps[at]:
        return None
    first = state.sentence_firsts[sentence - 1]
    name = state.name_at(first)
    if name is None or state.quoted[first]:
        return None
    kind = state.people[name.actor].kind
    body = kind == "body" or (kind == "other" and name.tokens[0].lower().endswith(_BODIES))
    return name.actor if body and not (name.possessive or name.tokens[0].endswith("et")) else None


_BODIES = tuple(
    "kommissionen styrelsen foreningen organisationen bestyrelsen klubben koncernen fonden unionen "
    "regeringen kommunen forvaltningen banken kæden".split()
)


def sentence_before(state: State, at: int) -> int:
    """The journalist's sentence of the body before that of word `at`; −1 for none."""
    sentence = state.sentence(at) - 1
    while sentence >= 0 and state.quoted[state.sentence_firsts[sentence]]:
        sentence -= 1
    headline = state.document.headline
    if sentence >= 0 and headline and state.sentence_firsts[sentence] < headline.last_word:
        return -1
    return sentence


def opens_next(state: State, statement: Statement) -> int | None:
    """Who opens the Danish paragraph behind a first quotation in a paragraph of its own: "– Det
    begynder klokken fire.\n\nIda Holm er 88 og har værelse mod parken".
    """
    document = state.document
    if not state.gaz.compounds or statement.rule != "uncued":
        return None
    following = next((p for p in document.body if p.number > statement.paragraph), None)
    if following is None or state.quoted[following.first_word]:
        return None
    name = next(iter(state.names_in(following.first_word, following.last_word)), None)
    if name is None:
        return None
    person = state.people[name.actor]
    opens = name.first == following.first_word or opens_titled(state, name)
    if not opens or person.kind != "person" or name.possessive:
        return None
    return name.actor if name is person.names[0] else None
