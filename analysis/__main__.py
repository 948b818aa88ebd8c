"""`python -m analysis`."""

import sys

try:
    from analysis.cli import main
except ImportError as error:
    sys.exit(
        f"The command line needs {error.name}: pip install 'media-analysis-workbook[workbook]'"
    )

if __name__ == "__main__":
    main()
