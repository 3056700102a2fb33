"""The teacher's network: words to tags, arcs and labels."""

import json
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from torch import nn
from torch.nn import functional
from torch.nn.utils.rnn import pack_padded_sequence, pad_packed_sequence

CHARACTERS_MAX = 20
HIDDEN = 320


@dataclass
class Vocabulary:
    """Numbers of words, characters, tags and labels. 0 pads; 1 stands for the unknown; word 2 is the root."""

    words: dict
    characters: dict
    tags: list
    labels: list


class Vectors:
    """Word vectors by lower-case word; row 0 is for words without one."""

    def __init__(self, folder):
        rows = np.load(Path(folder) / "vectors.npy")
        words = json.loads((Path(folder) / "words.json").read_text())
        self.rows = np.concatenate([np.zeros((1, rows.shape[1]), np.float32), rows])
        self.numbers = {word: row + 1 for row, word in enumerate(words)}

    def number_of(self, form):
        return self.numbers.get(normalize(form), 0) or self.numbers.get(form.lower(), 0)


def normalize(form):
    return "".join("0" if letter.isdigit() else letter for letter in form.lower())


def encode(forms, vocabulary, vectors):
    """Numbers of the words, of their vectors and of their characters, with the root at position 0."""
    count = len(forms) + 1
    words = np.zeros(count, np.int64)
    known = np.zeros(count, np.int64)
    characters = np.zeros((count, CHARACTERS_MAX), np.int64)
    words[0] = 2
    for at, form in enumerate(forms, start=1):
        words[at] = vocabulary.words.get(normalize(form), 1)
        known[at] = vectors.number_of(form)
        for place, letter in enumerate(form[: CHARACTERS_MAX - 2], start=1):
            characters[at, place] = vocabulary.characters.get(letter, 1)
    return words, known, characters


def pad(encoded):
    """Encoded sentences, longest first, as tensors of one batch, with their lengths."""
    longest = len(encoded[0][0])
    words = np.zeros((len(encoded), longest), np.int64)
    known = np.zeros_like(words)
    characters = np.zeros((len(encoded), longest, CHARACTERS_MAX), np.int64)
    for row, (own_words, own_known, own_characters) in enumerate(encoded):
        length = len(own_words)
        words[row, :length] = own_words
        known[row, :length] = own_known
        characters[row, :length] = own_characters
    lengths = [len(own[0]) for own in encoded]
    return torch.tensor(words), torch.tensor(known), torch.tensor(characters), lengths


class Network(nn.Module):
    def __init__(self, vocabulary, vector_rows):
        super().__init__()
        self.word = nn.Embedding(len(vocabulary.words), 75, padding_idx=0)
        nn.init.zeros_(self.word.weight)
        self.vector = nn.Embedding.from_pretrained(torch.tensor(vector_rows), freeze=True)
        self.vector_projection = nn.Linear(vector_rows.shape[1], 125)
        self.character = nn.Embedding(len(vocabulary.characters), 32, padding_idx=0)
        self.character_filter = nn.Conv1d(32, 100, 3, padding=1)
        sizes = [75 + 125 + 100, 2 * HIDDEN, 2 * HIDDEN]
        self.layers = nn.ModuleList(nn.LSTM(size, HIDDEN, batch_first=True, bidirectional=True) for size in sizes)
        tag_count = len(vocabulary.tags)
        self.tag = nn.Sequential(nn.Linear(2 * HIDDEN, 100), nn.ReLU(), nn.Dropout(0.3), nn.Linear(100, tag_count))
        self.arc_head = nn.Linear(2 * HIDDEN, 400)
        self.arc_dependent = nn.Linear(2 * HIDDEN, 400)
        self.label_head = nn.Linear(2 * HIDDEN, 120)
        self.label_dependent = nn.Linear(2 * HIDDEN, 120)
        self.arc_weights = nn.Parameter(torch.zeros(401, 400))
        self.label_weights = nn.Parameter(torch.zeros(len(vocabulary.labels), 121, 121))

    def forward(self, words, known, characters, lengths):
        """Scores of tags, of heads (dependent by head), and what `score_labels` needs."""
        batch, longest = words.shape
        letters = self.character(characters.view(batch * longest, -1)).transpose(1, 2)
        spelled = functional.relu(self.character_filter(letters)).max(2)[0].view(batch, longest, -1)
        parts = [self.word(words), self.vector_projection(self.vector(known)), spelled]
        if self.training:
            # Whole words are blanked at times, so that unknown ones are nothing new.
            parts = [part * blank_some(batch, longest, rate) for part, rate in zip(parts, (0.2, 0.15, 0.15))]
        state = self.drop(torch.cat(parts, 2), 0.2)
        states = []
        for layer in self.layers:
            packed = pack_padded_sequence(state, lengths, batch_first=True)
            state = self.drop(pad_packed_sequence(layer(packed)[0], batch_first=True)[0], 0.33)
            states.append(state)
        one = torch.ones(batch, longest, 1)
        project = lambda layer: self.drop(functional.leaky_relu(layer(state), 0.1), 0.33)
        dependents = torch.cat([project(self.arc_dependent), one], 2)
        arcs = torch.matmul(torch.matmul(dependents, self.arc_weights), project(self.arc_head).transpose(1, 2))
        label_sides = [torch.cat([project(side), one], 2) for side in (self.label_head, self.label_dependent)]
        return self.tag(states[1]), arcs, label_sides

    def score_labels(self, label_sides, heads):
        """Scores of the labels of the arcs to the given heads."""
        head_side, dependent_side = label_sides
        chosen = head_side.gather(1, heads.unsqueeze(2).expand(-1, -1, head_side.size(2)))
        return torch.einsum("bni,lij,bnj->bnl", chosen, self.label_weights, dependent_side)

    def drop(self, states, rate):
        """Drops the same numbers at every place of a sentence."""
        if not self.training:
            return states
        keep = torch.bernoulli(torch.full((states.size(0), 1, states.size(2)), 1 - rate))
        return states * keep / (1 - rate)


def blank_some(batch, longest, rate):
    return torch.bernoulli(torch.full((batch, longest, 1), 1 - rate))


def mask_of(lengths, longest):
    return torch.arange(longest)[None, :] < torch.tensor(lengths)[:, None]
