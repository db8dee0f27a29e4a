#!/usr/bin/env python3
"""The schema of rule sets against the files that it must accept and refuse.

Usage: check_schema.py PROJECT-FOLDER

Accepted: every rule set of assets/rules and of the samples, and the good files of tests/core/project/rule_files.json.
Refused: its broken files. core_tests gives the same files to the program's own reader, so the two say the same.
"""

import json
import os
import pathlib
import sys

SKIPPED = 77
DISTRIBUTIONS_PYTHON = '/usr/bin/python3'

try:
    import jsonschema
except ImportError:
    # The package may be the distribution's while another Python comes first on the path.
    if os.path.realpath(sys.executable) != os.path.realpath(DISTRIBUTIONS_PYTHON) and os.path.exists(DISTRIBUTIONS_PYTHON):
        os.execv(DISTRIBUTIONS_PYTHON, [DISTRIBUTIONS_PYTHON, *sys.argv])
    print('Skipped: the Python package jsonschema is not here (apt-get install python3-jsonschema).')
    sys.exit(SKIPPED)


def read(path):
    return json.loads(path.read_text(encoding='utf-8'))


def main(root):
    schema = read(root / 'assets/rules.schema.json')
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
    cases = read(root / 'tests/core/project/rule_files.json')
    good = [(path.relative_to(root), read(path))
            for pattern in ('rules/*.json', 'samples/*/rules.json')
            for path in sorted((root / 'assets').glob(pattern))]
    good += [(f'good file {i}', rules) for i, rules in enumerate(cases['good'])]
    problems = [f'{name}: {error.json_path}: {error.message}'
                for name, rules in good for error in validator.iter_errors(rules)]
    problems += [f'accepted: {case["why"]}' for case in cases['broken'] if validator.is_valid(case['rules'])]
    print(*problems, sep='\n', end='\n' if problems else '')
    print(f'{len(good)} good and {len(cases["broken"])} broken files, {len(problems)} problems.')
    return 1 if problems or not cases['broken'] else 0


if __name__ == '__main__':
    sys.exit(main(pathlib.Path(sys.argv[1])))
