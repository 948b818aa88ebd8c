"""One row of any table: what every module of rows makes."""

Row = dict[str, object]
