"""Maximum spanning trees with exactly one root (Chu and Liu 1965, Edmonds 1967)."""

import numpy as np

IMPOSSIBLE = -1e9
ROOTS_TRIED = 4


def find_tree(scores):
    """Heads of all words by `scores[dependent, head]`; position 0 is the root and gets head 0."""
    scores = scores.copy()
    np.fill_diagonal(scores, IMPOSSIBLE)
    scores[0, :] = IMPOSSIBLE
    heads = span(scores)
    count = len(scores)
    if sum(heads[word] == 0 for word in range(1, count)) == 1:
        return heads
    best_score, best_heads = None, heads
    for root in sorted(range(1, count), key=lambda word: -scores[word, 0])[:ROOTS_TRIED]:
        own = scores.copy()
        own[:, 0] = IMPOSSIBLE
        own[root, :] = IMPOSSIBLE
        own[root, 0] = 0
        heads = span(own)
        total = sum(scores[word, heads[word]] for word in range(1, count))
        if best_score is None or total > best_score:
            best_score, best_heads = total, heads
    return best_heads


def span(scores):
    heads = scores.argmax(1)
    heads[0] = 0
    cycle = find_cycle(heads)
    if not cycle:
        return heads
    # The cycle becomes one node, the last one; the tree over the smaller graph says where it is broken.
    inside = set(cycle)
    rest = [word for word in range(len(scores)) if word not in inside]
    last = len(rest)
    cycle_score = sum(scores[word, heads[word]] for word in cycle)
    smaller = np.full((last + 1, last + 1), IMPOSSIBLE)
    leaves_by, enters_by = {}, {}
    for row, word in enumerate(rest):
        for column, other in enumerate(rest):
            if word != other:
                smaller[row, column] = scores[word, other]
        leaves_by[word] = max(cycle, key=lambda one: scores[word, one])
        smaller[row, last] = scores[word, leaves_by[word]]
        gain = lambda one: scores[one, word] - scores[one, heads[one]]
        enters_by[word] = max(cycle, key=gain)
        smaller[last, row] = gain(enters_by[word]) + cycle_score
    smaller[0, :] = IMPOSSIBLE
    smaller_heads = span(smaller)
    result = heads.copy()
    for row, word in enumerate(rest):
        if word != 0:
            result[word] = leaves_by[word] if smaller_heads[row] == last else rest[smaller_heads[row]]
    entered_from = rest[smaller_heads[last]]
    result[enters_by[entered_from]] = entered_from
    return result


def find_cycle(heads):
    finished = [False] * len(heads)
    finished[0] = True
    for start in range(1, len(heads)):
        path, on_path, word = [], set(), start
        while not finished[word] and word not in on_path:
            path.append(word)
            on_path.add(word)
            word = heads[word]
        if word in on_path:
            return path[path.index(word) :]
        for one in path:
            finished[one] = True
    return None
