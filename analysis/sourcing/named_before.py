"""The body that a title stands for, where the text names it before: "The ministry advises against
it, says press officer X", "The union plans a march. Its president, X, said".
"""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from analysis.quotes import Statement
from analysis.sourcing.bodies import body_at
from analysis.sourcing.body_nouns import noun_at
from analysis.sourcing.inside import inside_body, of_own_house, unknown_subject
from analysis.sourcing.levels import leads, measures, of_the_state, speaks, speaks_for_a_body
from analysis.sourcing.lists import Kind, body_noun
from analysis.sourcing.page import Found, Page, Range, name_at
from analysis.sourcing.taken_up import in_full, of_master
from analysis.sourcing.titles import Context

_BACK = 60  # words
_SUBJECT = 4  # words at the start of a sentence that may hold its subject
_LED = (("company", "organisation", "authority"), ("company", "organisation"))
_OF_COMPANIES = frozenset(
    "adm. direktør|administrerende direktør|managing director|chief executive|ceo|CEO|owner|ejer|"
    "indehaver|medejer|organiser|organizer|promoter|founder|stifter|co-founder|co-owner|"
    "plant manager|fabrikschef".split("|")
)


def with_body_before(page: Page, context: Context, said: Sequence[Statement]) -> Context:
    """`context` with the body that its title needs, from the journalist's words of the paragraph
    and the one before; as it was where the title needs none.
    """
    role = context.role
    if role is None or context.body is not None:
        return context
    if _for_people(page, role):
        return context
    owned = _owned(page, role)
    master = of_master(page, role)
    if master:
        return replace(context, body=master, body_rule="in the service of")
    it = page.document.lower[role[1] : role[1] + 1] in _IT
    if context.rule == "said to lead" and not it:
        return context  # "who organises dock workers": no body of the story
    if role[2].entry in page.lists.words["measurer"]:
        found = _institute(page, role[0])
        return replace(context, body=found, body_rule="body named before") if found else context
    for_all = _among_those(page, role, said)
    if for_all:
        return for_all
    if _in_house(page, role, said):
        found = _subject_before(page, role[0], _quoted(page, said))
        if found and role[2].function == "personal_experience":  # "socialrådgiver X" of a centre
            asked = replace(role[2], role="expert", function="expert")
            context = replace(context, role=(role[0], role[1], asked))
        return replace(context, body=found, body_rule="body named before") if found else context
    elected = "politics" in role[2].note
    clerk = leads(role[2].entry) or not of_the_state(role[2].entry.lower())
    if role[2].level == "official" and clerk and (owned or not elected):
        found = _subject_before(page, role[0], _quoted(page, said))
        firm = found is not None and found[2].actor == "company" and leads(role[2].entry)
        if found is not None and (found[2].actor == "authority" or owned or (firm and not elected)):
            return replace(context, body=found, body_rule="body named before")
        if not elected:
            return context
    modifiers = role[2].entry.split()[:-1]  # "club president X": the title itself names the body
    if not owned and any(body_noun(page.code, each) for each in modifiers):
        whole = in_full(page, page.document.lower[role[0]], role[0])
        return replace(context, body=whole, body_rule="body named before") if whole else context
    serves = owned and (leads(role[2].entry) or _its_own(page, role))
    if not speaks_for_a_body(role[2]) and not serves:
        return context
    wanted = _LED[role[2].entry in _OF_COMPANIES or "company" in role[2].note.split()]
    if owned:
        wanted = (*wanted, "politics")  # "The committee will decide. Its chair, X"
    quoted = _quoted(page, said)
    if context.rule == "said to lead":
        found = _told_of(page, role[0], quoted)
        return replace(context, body=found, body_rule="body named before") if found else context
    found = (_state_before(page, role[0], quoted) if speaks(role[2].entry) else None) or _nearest(
        page, role[0], wanted, quoted
    )
    heads = leads(role[2].entry) and bool(page.occurring("companies"))
    heads = heads or role[2].entry.startswith(_STAFF_TITLES)
    staff = owned and role[2].level == "expert" and heads
    if (found and role[2].level == "citizen") or (staff and found is None):
        kind = replace(role[2], level="organisation", role="party", function="spokesperson")
        context = replace(context, role=(*role[:2], kind))
    if found and found[2].actor in ("authority", "politics") and of_own_house(page, role):
        return context  # "Kommunen har ingen penge, siger museumsdirektør X"
    return replace(context, body=found, body_rule="body named before") if found else context


def _for_people(page: Page, role: Found) -> bool:
    """ "Talsperson for forældrene", "formand for de ansatte": those whom the title is of are no
    body, and it needs none.
    """
    lower = page.document.lower
    high = page.sentence(role[0])[1]
    if lower[role[1] - 1].startswith(tuple(page.lists.words["constituents"])):
        return True  # "forældrerepræsentant X"
    if page.lists.words["modifies"] or role[1] >= high or lower[role[1]] != "for":
        return False
    near = range(role[1] + 1, min(high, role[1] + 4))
    for index in near:
        if page.gap(index) != " ":
            return False
        group = page.role(index)
        if group:
            return group[2].plural
    return False


def _institute(page: Page, at: int) -> Found | None:
    """The weather service or the like that the text names before the forecaster at word `at`."""
    for index in range(at - 1, max(0, at - _BACK) - 1, -1):
        body = body_at(page, index, at) if page.word(index)[0].isupper() else None
        if body and body[2].actor == "authority" and measures(body[2]):
            return body
    return None


_IT = (("it",), ("them",))


def _told_of(page: Page, at: int, quoted: set[int]) -> Found | None:
    """ "The school board is happy. … said X, who chairs it": the body of the sentences before."""
    for _ in range(_SENTENCES):
        begin = page.sentence(at)[0]
        if not begin:
            return None
        low, high = page.sentence(begin - 1)
        for index in range(low, min(high, low + 2 * _SUBJECT)):
            body = body_at(page, index, high) if index not in quoted else None
            if body and body[2].actor in (*_LED[0], "politics"):
                return body
        at = low
    return None


_SENTENCES = 3
_STAFF_TITLES = ("head of ", "chief ", "director of ")  # "its head of research"


def _sentence_before(page: Page, at: int, quoted: set[int]) -> Range | None:
    """The sentence before the one of word `at`, what is quoted between them passed over."""
    index = page.sentence(at)[0] - 1
    while index >= 0 and index in quoted:
        index -= 1
    return page.sentence(index) if index >= 0 else None


def _state_before(page: Page, at: int, quoted: set[int]) -> Found | None:
    """ "Norway rejects it. – No, says spokesman X": the state that says something right before."""
    sentence = _sentence_before(page, at, quoted)
    if sentence is None:
        return None
    low, high = sentence
    state = name_at(page, low, high)
    if state is None or state[2].actor != "state" or state[1] >= high:
        return None
    return state if page.document.lower[state[1]] in page.cues else None


_STAFF = (
    "økonom,konsulent,jurist,advokat,analytiker,rådgiver,meteorolog,biolog,ingeniør,"
    "geolog,kemiker,hydrolog,planlægger,arkitekt,epidemiolog,seismolog,landmåler,agronom,"
    "specialist,ekspert,socialrådgiver,psykolog,economist,lawyer"
).split(",")


def _in_house(page: Page, role: Found, said: Sequence[Statement]) -> bool:
    """ "We see it every week, says economist X": somebody who speaks for whom they work for."""
    if role[2].level != "expert" or not role[2].entry.endswith(tuple(_STAFF)):
        return False
    lower, words = page.document.lower, page.lists.words["we"]
    if not page.lists.words["modifies"] and _speaks_first(page, role, said):
        return True
    return any(not words.isdisjoint(lower[i] for i in _quoted(page, (each,))) for each in said)


def _among_those(page: Page, role: Found, said: Sequence[Statement]) -> Context | None:
    """ "I Bådklubben mener man, at det er nok. – Vi går hjem, siger instruktør X": a private title
    where a body has just spoken as "man".
    """
    if role[2].level != "citizen" or page.lists.words["modifies"]:
        return None
    quoted = _quoted(page, said)
    sentence = _sentence_before(page, role[0], quoted)
    if sentence is None or role[0] - 2 not in quoted or "man" not in _words(page, sentence):
        return None
    body = inside_body(page, *sentence)
    if body is None or body[2].level != "organisation":
        return None
    kind = replace(role[2], level="organisation", role="party", function="spokesperson")
    title = (role[0], role[1], kind)
    return Context(title, body, "title before the name", "body named before")


def _words(page: Page, sentence: Range) -> tuple[str, ...]:
    return page.document.lower[slice(*sentence)]


def _speaks_first(page: Page, role: Found, said: Sequence[Statement]) -> bool:
    """ "Rådet opfordrer folk til at klage. – Man har ret til penge, siger økonom X": a named
    organisation or an institute opens the sentence before, and the title is of its staff.
    """
    quoted = _quoted(page, said)
    body = _subject_before(page, role[0], quoted)
    if body is None:
        return False
    starts = [each.start for each in page.document.paragraphs]
    ours, theirs = (bisect_right(starts, page.document.words[i][0]) for i in (role[0], body[0]))
    if ours != theirs and role[0] - 2 not in quoted and role[0] - 1 not in quoted:
        return False  # another paragraph, and no quotation goes on: somebody new
    named = any(page.word(index)[0].isupper() for index in range(*body[:2]))
    return named and body[2].actor in ("organisation", "authority") and body[2].level != "expert"


def _subject_before(page: Page, at: int, quoted: set[int]) -> Found | None:
    """The organisation that opens the sentence before the quotation and says something there."""
    own = _subject_here(page, at, quoted)
    if own:
        return own
    sentence = _sentence_before(page, at, quoted)
    if sentence is None:
        return None
    low, high = sentence
    body = body_at(page, low, high)
    if not page.lists.words["modifies"] and (body is None or not body[2].actor):
        unknown = unknown_subject(page, low, high)
        if unknown:
            return unknown
    inside = None if page.lists.words["modifies"] else inside_body(page, low, high)
    if inside:
        return inside
    if page.document.lower[low] in page.lists.words["article"]:
        nouns = (noun_at(page, i, low) for i in range(low + 1, min(high, low + _SUBJECT)))
        body = next((noun for noun in nouns if noun), body)
    if body is None or body[2].actor not in _LED[0] or body[1] >= high:
        return None
    verb = page.document.lower[_behind_genitive(page, body, high)]
    return body if verb in page.cues or verb in page.lists.words["not_counted"] else None


def _subject_here(page: Page, at: int, quoted: set[int]) -> Found | None:
    """ "Tilsynet er enigt, oplyser kontorchef X": the body that opens the sentence."""
    begin = page.sentence(at)[0]
    if page.lists.words["modifies"] or begin in quoted or at - begin < _SUBJECT:
        return None
    body = body_at(page, begin, at)
    if body is None or body[2].actor not in _LED[0] or body[1] >= at:
        return None
    verb = page.document.lower[body[1]]
    return body if verb in page.cues or verb in page.lists.words["not_counted"] else None


def _behind_genitive(page: Page, body: Found, high: int) -> int:
    """ "Regionens miljøafdeling | er i gang": the word after what a Danish genitive owns."""
    at = body[1]
    owns = not page.lists.words["modifies"] and page.word(at - 1).endswith("s")
    if owns and at + 1 < high and page.gap(at) == page.gap(at + 1) == " ":
        if page.document.lower[at] not in page.cues:
            return at + 1
    return at


def _is_person(page: Page, body: Found) -> bool:
    """ "District Judge Ann Holloway": a run of capitals that is somebody with a title."""
    words = range(*body[:2])
    if len(words) < 2 or not any(page.role(index) for index in words):
        return False
    lower, first_names = page.document.lower, page.lists.first_names
    return page.role(words[-1]) is not None or any(lower[i] in first_names for i in words)


def _owned(page: Page, role: Found) -> bool:
    """ "Its president", "foreningens nye formand"."""
    lower = page.document.lower
    owners = page.lists.words["its"]
    return any(lower[i] in owners for i in range(max(0, role[0] - 3), role[0]))


def _its_own(page: Page, role: Found) -> bool:
    """ "Its ecologist, X", "its new clerk, X": somebody in the service of the body before."""
    near = page.document.lower[max(0, role[0] - 2) : role[0]]
    if role[2].entry.endswith("author"):
        return False  # of a study
    if {"one", "of"} <= set(page.document.lower[max(0, role[0] - 4) : role[0]]):
        return False  # "one of its 90 workers"
    return role[2].level in ("expert", "citizen") and "its" in near and page.gap(role[0]) == " "


def _quoted(page: Page, said: Sequence[Statement]) -> set[int]:
    """The words of the speaker, which name no employer."""
    quoted: set[int] = set()
    for statement in said:
        for fragment in statement.fragments:
            if fragment.marked:
                quoted.update(range(*page.document.word_range(fragment.start, fragment.end)))
    return quoted


def _nearest(page: Page, at: int, wanted: tuple[str, ...], quoted: set[int]) -> Found | None:
    """The body of the nearest sentence that has one: its subject before any other."""
    paragraphs = page.document.paragraphs
    place = page.document.words[at][0]
    number = max(0, bisect_right(paragraphs, place, key=lambda each: each.start) - 1)
    low = max(paragraphs[max(0, number - 1)].first_word, at - _BACK)
    stop = at
    while stop > low:
        begin = page.sentence(stop - 1)[0]
        found: Found | None = None
        opens = _opening_name(page, max(low, begin), stop) if begin >= low else None
        if opens and opens[0] not in quoted and stop < at:
            return opens
        for index in range(stop - 1, max(low, begin) - 1, -1):
            if index in quoted:
                continue
            body = body_at(page, index, stop)
            if body and _is_person(page, body):
                continue
            if body and body[2].actor in wanted and "court" not in body[2].note:
                # "the county association": the first noun belongs to the last
                modifies = found is not None and 0 <= found[0] - body[1] <= 1
                if (
                    found is None
                    or body[1] >= found[1]
                    or (index < begin + _SUBJECT and not modifies)
                ):
                    found = body
        if found:
            return found
        stop = max(low, begin)
    return None


def _opening_name(page: Page, first: int, high: int) -> Found | None:
    """ "Harborlink, which runs the boats": the name that opens a sentence and is a body's."""
    stop = first
    while stop < high and page.word(stop)[0].isupper() and (stop == first or page.gap(stop) == " "):
        stop += 1
    if stop == first or stop >= high or page.document.lower[first] in page.lists.first_names:
        return None
    if page.gap(stop) != ", " or page.document.lower[stop] != "which":
        return None
    return first, stop, Kind(page.word(first), "company", "organisation", "party")
