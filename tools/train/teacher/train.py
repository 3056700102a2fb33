"""Trains the teacher on a treebank. See README.md."""

import argparse
import math
import random
import time
from collections import Counter
from pathlib import Path

import numpy as np
import torch
from torch import nn
from torch.nn import functional

from network import Network, Vectors, Vocabulary, encode, mask_of, normalize, pad
from predict import make_batches, predict

SENTENCE_LENGTH_MAX = 100
TOKENS_PER_BATCH = 1400


def read_treebank(folder, part):
    """Sentences as lists of (form, tag, head, label)."""
    sentences, words = [], []
    for path in sorted(Path(folder).glob(f"*-ud-{part}.conllu")):
        for line in path.read_text(encoding="utf8").split("\n"):
            if line == "":
                if words:
                    sentences.append(words)
                words = []
            elif not line.startswith("#"):
                columns = line.split("\t")
                if columns[0].isdigit():
                    words.append((columns[1], columns[3], int(columns[6]), columns[7]))
    return sentences


def build_vocabulary(sentences):
    words = Counter(normalize(form) for sentence in sentences for form, *_ in sentence)
    characters = Counter(letter for sentence in sentences for form, *_ in sentence for letter in form)
    numbers = {"<pad>": 0, "<unknown>": 1, "<root>": 2}
    for word, count in words.items():
        if count >= 2:
            numbers[word] = len(numbers)
    letters = {"<pad>": 0, "<unknown>": 1}
    for letter, count in characters.items():
        if count >= 3:
            letters[letter] = len(letters)
    tags = sorted({tag for sentence in sentences for _, tag, _, _ in sentence})
    labels = sorted({label for sentence in sentences for *_, label in sentence})
    return Vocabulary(numbers, letters, tags, labels)


def loss_of(network, batch, sentences, encoded, vocabulary):
    order = sorted(batch, key=lambda index: -len(sentences[index]))
    words, known, characters, lengths = pad([encoded[index] for index in order])
    longest = words.shape[1]
    heads, tags, labels = (np.full((len(order), longest), -100) for _ in range(3))
    for row, index in enumerate(order):
        for at, (_, tag, head, label) in enumerate(sentences[index], start=1):
            heads[row, at] = head
            tags[row, at] = vocabulary.tags.index(tag)
            labels[row, at] = vocabulary.labels.index(label)
    heads, tags, labels = torch.tensor(heads), torch.tensor(tags), torch.tensor(labels)
    tag_scores, arcs, label_sides = network(words, known, characters, lengths)
    arcs = arcs.masked_fill(~mask_of(lengths, longest)[:, None, :], -1e9)
    label_scores = network.score_labels(label_sides, heads.clamp(min=0))
    flat = lambda scores, gold: functional.cross_entropy(scores.view(-1, scores.size(2)), gold.view(-1))
    return flat(arcs, heads) + flat(label_scores, labels) + 0.5 * flat(tag_scores, tags)


def score(sentences, answers):
    """Percent of right tags, heads, heads with labels."""
    total = tags = heads = both = 0
    for sentence, answer in zip(sentences, answers):
        for (_, tag, head, label), (own_tag, own_head, own_label) in zip(sentence, answer):
            total += 1
            tags += tag == own_tag
            heads += head == own_head
            both += head == own_head and label == own_label
    return " ".join(f"{name} {100 * right / total:.2f}" for name, right in zip(("UPOS", "UAS", "LAS"), (tags, heads, both)))


def main():
    options = argparse.ArgumentParser()
    options.add_argument("--treebank", required=True)
    options.add_argument("--vectors", required=True)
    options.add_argument("--out", required=True)
    options.add_argument("--epochs", type=int, default=14)
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--threads", type=int, default=1)
    options.add_argument("--limit", type=int, default=1_000_000, help="training sentences, for a quick try")
    options = options.parse_args()
    for seed in (torch.manual_seed, random.seed, np.random.seed):
        seed(options.seed)
    torch.set_num_threads(options.threads)

    sentences = [one for one in read_treebank(options.treebank, "train") if len(one) <= SENTENCE_LENGTH_MAX]
    sentences = sentences[: options.limit]
    dev = read_treebank(options.treebank, "dev")
    vocabulary, vectors = build_vocabulary(sentences), Vectors(options.vectors)
    encoded = [encode([form for form, *_ in sentence], vocabulary, vectors) for sentence in sentences]
    network = Network(vocabulary, vectors.rows)
    averaged = Network(vocabulary, vectors.rows)
    averaged.load_state_dict(network.state_dict())

    batches = make_batches([len(sentence) for sentence in sentences], TOKENS_PER_BATCH)
    steps = len(batches) * options.epochs
    optimizer = torch.optim.Adam([one for one in network.parameters() if one.requires_grad], lr=2e-3, betas=(0.9, 0.95))
    rate = lambda step: min(1, (step + 1) / 200) * max(0.02, 0.5 * (1 + math.cos(math.pi * step / steps)))
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, rate)
    step, began = 0, time.time()
    for epoch in range(options.epochs):
        network.train()
        random.shuffle(batches)
        for batch in batches:
            loss = loss_of(network, batch, sentences, encoded, vocabulary)
            optimizer.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(network.parameters(), 5)
            optimizer.step()
            schedule.step()
            step += 1
            follow(averaged, network, min(0.998, (1 + step) / (10 + step)))
        answers = predict(averaged, vocabulary, vectors, [[form for form, *_ in sentence] for sentence in dev])
        print(f"epoch {epoch + 1}, {time.time() - began:.0f} s, dev {score(dev, answers)}", flush=True)
        weights = {name: value for name, value in averaged.state_dict().items() if name != "vector.weight"}
        torch.save({"vocabulary": vars(vocabulary), "weights": weights}, options.out)


def follow(averaged, network, decay):
    """The averaged network follows the trained one, which is steadier than its last state."""
    with torch.no_grad():
        for own, new in zip(averaged.parameters(), network.parameters()):
            if new.requires_grad:
                own.mul_(decay).add_(new, alpha=1 - decay)


if __name__ == "__main__":
    main()
