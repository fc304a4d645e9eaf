"""What the columns of a table hold. Nothing here knows of a command line: other code can use it."""


def summarize(rows):
    """One line for every column, of an iterable of dicts."""
    columns = {}
    for row in rows:
        for name, value in row.items():
            columns.setdefault(name, []).append(value)
    return [f"{name}: {describe(values)}" for name, values in columns.items()]


def describe(values):
    filled = [value for value in values if value]
    missing = len(values) - len(filled)
    if not filled:
        return f"{missing} missing"
    try:
        numbers = [float(value) for value in filled]
        what = f"{min(numbers):g} to {max(numbers):g}, mean {sum(numbers) / len(numbers):g}"
    except ValueError:
        what = f"{len(set(filled))} different"
    return f"{what}, {missing} missing"
