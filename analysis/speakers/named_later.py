""" "Vandværkets formand siger …" before "formanden, Karen Holm": one person, named later."""

from analysis.quotes.statement import Statement
from analysis.speakers.lookups import holders
from analysis.speakers.state import State

# Posts that one person holds; of witnesses, officers and members there are several.
_POSTS = tuple(
    "formand forkvinde direktør borgmester minister rektor biskop skoleleder chefredaktør "
    "præsident chairman chairwoman chair mayor director minister headteacher president "
    "principal bishop".split()
)
_OF = frozenset(("for", "i", "of", "at"))
_NEW = frozenset("en et a an one another anden".split())


def named_later(state: State, statement: Statement) -> int | None:
    """The one person, first named behind `statement`, who holds the post that its mention names.

    A body that the post is held in must stand in the title too, where both have one.
    """
    if statement.mention is None or statement.actor is None:
        return None
    if state.people[statement.actor].kind != "role":
        return None
    lower = state.document.lower
    first, last = state.document.word_range(*statement.mention)
    role = state.gaz.role(lower[last - 1]) if last > first else None
    if role is None or role.plural or not role.entry.endswith(_POSTS) or lower[first] in _NEW:
        return None
    owner = lower[last - 2] if last - first > 1 else ""
    owned = owner.endswith("s") and len(owner) > _LEAST
    if not (role.definite or owned or lower[first] in ("the", "den")):
        return None
    found = holders(state, role.entry)[:_FEW]
    persons = [each for each in found if state.people[each].kind == "person"]
    if len(persons) != 1 or len(found) == _FEW:
        return None
    actor = persons[0]
    later = state.people[actor].names and state.people[actor].names[0].first >= last
    return actor if later and _same_body(state, actor, owner if owned else "") else None


_FEW = 5  # actors with the post; of more, none is meant
_LEAST = 4  # letters of an owner


def _same_body(state: State, actor: int, owner: str) -> bool:
    """Whether the title of `actor` names the body `owner`, or none."""
    span = state.titles.get(actor)
    if span is None:
        return False
    words = state.document.lower[slice(*state.document.word_range(*span))]
    if not any(word in _OF for word in words):
        return len(words) <= 1
    stem = owner.removesuffix("s").removesuffix("’").removesuffix("'")[:_STEM]
    return bool(stem) and any(word.startswith(stem) for word in words)


_STEM = 7  # letters that the forms of a noun share
