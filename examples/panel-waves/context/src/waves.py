"""Sums of sines."""

import numpy as np


def square_wave(terms, points=800):
    """x and y of the first terms of its Fourier series: the more terms, the squarer."""
    x = np.linspace(-np.pi, np.pi, points)
    odd = np.arange(1, 2 * terms, 2)[:, np.newaxis]
    return x, 4 / np.pi * (np.sin(odd * x) / odd).sum(axis=0)
