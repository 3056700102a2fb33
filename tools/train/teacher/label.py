"""Reads sentences (one a line, tokens apart by spaces) with a trained teacher and prints them as CoNLL-U."""

import argparse
import sys

import torch

from network import Network, Vectors, Vocabulary
from predict import predict

SENTENCES_AT_ONCE = 4000


def main():
    options = argparse.ArgumentParser()
    options.add_argument("--parser", required=True)
    options.add_argument("--vectors", required=True)
    options.add_argument("--threads", type=int, default=1)
    options.add_argument("sentences")
    options = options.parse_args()
    torch.set_num_threads(options.threads)
    saved = torch.load(options.parser)
    vocabulary, vectors = Vocabulary(**saved["vocabulary"]), Vectors(options.vectors)
    network = Network(vocabulary, vectors.rows)
    network.load_state_dict(saved["weights"], strict=False)
    with open(options.sentences, encoding="utf8") as lines:
        sentences = [line.rstrip("\n").split(" ") for line in lines]
    for start in range(0, len(sentences), SENTENCES_AT_ONCE):
        some = sentences[start : start + SENTENCES_AT_ONCE]
        for forms, answer in zip(some, predict(network, vocabulary, vectors, some)):
            for number, (form, (tag, head, label)) in enumerate(zip(forms, answer), start=1):
                print(f"{number}\t{form}\t_\t{tag}\t_\t_\t{head}\t{label}\t_\t_")
            print()
        print(f"{start + len(some)} sentences", file=sys.stderr, flush=True)


if __name__ == "__main__":
    main()
