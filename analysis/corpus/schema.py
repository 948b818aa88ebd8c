"""From the rows of the tables to Arrow: same columns, same types, `id` first."""

from collections.abc import Iterable, Mapping, Sequence
from operator import itemgetter

import pyarrow as pa

from analysis import rows, tone
from analysis.columns import COLUMNS
from analysis.corpus.parts import INPUTS
from analysis.corpus.signatures import SIGNATURES
from analysis.result import Analysis

Row = Mapping[str, object]

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


def rows_of(result: Analysis, name: str) -> Iterable[Row]:
    """The rows of one table of one article; tone by voice without the bounds within an article."""
    if name == "tone_by_voice":
        by_voice = tone.by_voice(result.document, result.statements, result.cues, intervals=False)
        return rows.voice_rows(by_voice)
    found = rows.rows(result, name)
    if name != "summary":
        return found
    return [{**row, **{key: getattr(result.article, key) for key in KNOWN}} for row in found]


def arrow_schema(name: str) -> pa.Schema:
    """The columns of a table in a corpus: the article's `id`, then those of the table."""
    rest = [(column, _type(kind)) for column, kind in columns_of(name).items()]
    return pa.schema([("id", pa.string()), *rest])


def to_arrow(name: str, found: Iterable[tuple[str, Iterable[Row]]]) -> pa.Table:
    """A table of several articles from the id and the rows of each."""
    fields = arrow_schema(name)
    ids: list[str] = []
    flat: list[Row] = []
    for identity, several in found:
        before = len(flat)
        flat += several
        ids += [identity] * (len(flat) - before)
    arrays = [pa.array(ids, pa.string())]
    for field, values in zip(list(fields)[1:], _columns(flat, fields.names[1:]), strict=True):
        try:
            arrays.append(pa.array(values, field.type))
        except UnicodeEncodeError:
            # Half a surrogate pair cannot be stored as UTF-8; it is shown as the sign for damage.
            arrays.append(pa.array(list(map(_storable, values)), field.type))
    return pa.Table.from_arrays(arrays, schema=fields)


def _columns(flat: Sequence[Row], names: Sequence[str]) -> Iterable[Sequence[object]]:
    """The values of each column; itemgetter and zip are several times quicker than a loop."""
    if not flat or len(names) < 2:
        return [[row.get(name) for row in flat] for name in names]
    try:
        return list(zip(*map(itemgetter(*names), flat), strict=True))
    except KeyError:  # a row that knows less: of an article that failed
        return [[row.get(name) for row in flat] for name in names]


def _storable(value: object) -> object:
    if isinstance(value, str):
        return value.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return value


def _type(kind: str) -> pa.DataType:
    if kind == "binary":
        return pa.binary()
    return _TYPES.get(kind.lower(), pa.string())
