"""The classroom page: a static site that runs the analysis in the reader's own browser.

`build` makes it, `bridge` is what the page calls, `views` turns tables into what it draws.
"""
