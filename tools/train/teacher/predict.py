"""Tags and trees for sentences by a trained network."""

import numpy as np
import torch
from torch.nn import functional

from find_tree import find_tree
from network import encode, mask_of, pad


def make_batches(lengths, tokens_max):
    """Indices of sentences of like length, so that a batch holds at most so many tokens with its padding."""
    batches, current = [], []
    for index in sorted(range(len(lengths)), key=lambda one: lengths[one]):
        if current and (lengths[index] + 1) * (len(current) + 1) > tokens_max:
            batches.append(current)
            current = []
        current.append(index)
    return batches + [current] if current else batches


def predict(network, vocabulary, vectors, sentences, tokens_max=4000):
    """For each sentence (a list of forms) a list of (tag, head, label), heads counted from 1, 0 the root."""
    network.eval()
    answers = [None] * len(sentences)
    root = vocabulary.labels.index("root")
    with torch.no_grad():
        for batch in make_batches([len(forms) for forms in sentences], tokens_max):
            order = sorted(batch, key=lambda index: -len(sentences[index]))
            encoded = [encode(sentences[index], vocabulary, vectors) for index in order]
            words, known, characters, lengths = pad(encoded)
            tags, arcs, label_sides = network(words, known, characters, lengths)
            longest = words.shape[1]
            arcs = arcs.masked_fill(~mask_of(lengths, longest)[:, None, :], -1e9)
            arcs = functional.log_softmax(arcs, 2)
            heads = np.zeros((len(order), longest), np.int64)
            for row, length in enumerate(lengths):
                heads[row, :length] = find_tree(arcs[row, :length, :length].double().numpy())
            labels = network.score_labels(label_sides, torch.tensor(heads))
            labels[:, :, root] = -1e9
            best_labels, best_tags = labels.argmax(2).numpy(), tags.argmax(2).numpy()
            for row, index in enumerate(order):
                answers[index] = [
                    (
                        vocabulary.tags[best_tags[row, word]],
                        int(heads[row, word]),
                        "root" if heads[row, word] == 0 else vocabulary.labels[best_labels[row, word]],
                    )
                    for word in range(1, lengths[row])
                ]
    return answers
