"""Checks JSON documents, or lines of JSON, against a schema of this folder: check.py SCHEMA FILE..."""

import json
import pathlib
import sys

from jsonschema import Draft202012Validator


def documents(path):
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".jsonl":
        for number, line in enumerate(text.splitlines(), 1):
            yield f"{path}:{number}", json.loads(line)
    else:
        yield str(path), json.loads(text)


def main(schema, *files):
    folder = pathlib.Path(__file__).parent
    validator = Draft202012Validator(
        json.loads((folder / f"{schema}.schema.json").read_text(encoding="utf-8")),
        format_checker=Draft202012Validator.FORMAT_CHECKER,
    )
    validator.check_schema(validator.schema)
    checked = wrong = 0
    for file in files:
        for name, document in documents(pathlib.Path(file)):
            checked += 1
            problems = list(validator.iter_errors(document))
            wrong += bool(problems)
            for problem in problems:
                print(f"{name}: {problem.json_path}: {problem.validator}")
    print(f"{checked} checked, {wrong} wrong")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
