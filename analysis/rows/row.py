"""One row of any table: what every module of rows makes.

Tables of many rows are made as bare cells, in the order of the table's columns: corpora need
nothing else, and a tuple is made and read in a third of a dict's time.
"""

Row = dict[str, object]
Cells = tuple[object, ...]
