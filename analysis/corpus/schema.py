"""From the rows of the tables to Arrow: same columns, same types, `id` first."""

from collections.abc import Iterable, Mapping, Sequence
from functools import cache

import pyarrow as pa

from analysis import rows, tone
from analysis.columns import COLUMNS
from analysis.corpus.parts import INPUTS
from analysis.corpus.signatures import SIGNATURES
from analysis.result import Analysis
from analysis.rows import Cells

FAILED = "failed"
KNOWN = ("section", "author", "url")  # what a source says besides the columns of `summary`
_OWN = {
    INPUTS: {"origin": "string", "digest": "string"},
    SIGNATURES: {"words": "int64", "signature": "binary"},
}
_TYPES = {"int64": pa.int64(), "float64": pa.float64(), "bool": pa.bool_(), "boolean": pa.bool_()}


def table_names() -> tuple[str, ...]:
    """The tables that a corpus holds, `summary` first."""
    return ("summary", *(name for name in COLUMNS if name != "summary"))


def columns_of(name: str) -> Mapping[str, str]:
    """The columns of a table in a corpus after `id`, with their types as in `analysis.columns`.

    `summary` has what the source says of an article as well, and its counts may be missing: an
    input that could not be read has a row too.
    """
    if name in _OWN:
        return _OWN[name]
    columns = {key: kind for key, kind in COLUMNS[name].items() if key != "id"}
    if name != "summary":
        return columns
    nullable = {key: "Int64" if kind == "int64" else kind for key, kind in columns.items()}
    return {**nullable, **dict.fromkeys(KNOWN, "string")}


def cells_of(result: Analysis, name: str) -> Sequence[Cells]:
    """The rows of one table of one article; tone by voice without the bounds within an article."""
    if name == "tone_by_voice":
        return tone.by_voice(result.document, result.statements, result.cues, intervals=False)
    found = rows.cells(result, name)
    if name != "summary":
        return found
    known = [getattr(result.article, key) for key in KNOWN]
    return [(*cells[1:], *known) for cells in found]  # the id stands before the rows of all


def cells_of_failed(known: Mapping[str, str], why: str) -> dict[str, Sequence[Cells]]:
    """The rows of an article that could not be analysed: what is known of it, and why."""
    return {
        "summary": [tuple(known.get(key) or None for key in columns_of("summary"))],
        "problems": [(0, 0, FAILED, why)],
    }


@cache
def arrow_schema(name: str) -> pa.Schema:
    """The columns of a table in a corpus: the article's `id`, then those of the table."""
    rest = [(column, _type(kind)) for column, kind in columns_of(name).items()]
    return pa.schema([("id", pa.string()), *rest])


def to_arrow(name: str, found: Iterable[tuple[str, Sequence[Cells]]]) -> pa.Table:
    """A table of several articles from the id and the rows of each."""
    fields = arrow_schema(name)
    ids: list[str] = []
    flat: list[Cells] = []
    for identity, several in found:
        flat += several
        ids += [identity] * len(several)
    columns = zip(*flat, strict=True) if flat else [()] * (len(fields) - 1)
    arrays = []
    for kind, values in zip(fields.types, (ids, *columns), strict=True):
        try:
            arrays.append(pa.array(values, kind))
        except UnicodeEncodeError:
            # Half a surrogate pair cannot be stored as UTF-8; it is shown as the sign for damage.
            arrays.append(pa.array(list(map(_storable, values)), kind))
    return pa.Table.from_arrays(arrays, schema=fields)


def _storable(value: object) -> object:
    if isinstance(value, str):
        return value.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return value


def _type(kind: str) -> pa.DataType:
    if kind == "binary":
        return pa.binary()
    return _TYPES.get(kind.lower(), pa.string())
