"""A model of three kinds of iris. It learns from 150 flowers that scikit-learn brings with it."""

from sklearn.datasets import load_iris
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

FLOWERS = load_iris()
SPECIES = [str(name) for name in FLOWERS.target_names]


def train():
    """Learns from most flowers, and is asked about the others: the model and its accuracy."""
    learn, check, species_to_learn, species_to_check = train_test_split(
        FLOWERS.data, FLOWERS.target, test_size=0.2, random_state=0, stratify=FLOWERS.target
    )
    model = make_pipeline(StandardScaler(), LogisticRegression(max_iter=1000))
    model.fit(learn, species_to_learn)
    return model, float(model.score(check, species_to_check))


# A fraction of a second, whenever the app starts. What learns for longer is trained once, and only
# loaded here: https://scikit-learn.org/stable/model_persistence.html
MODEL, ACCURACY = train()


def probabilities(measures):
    """Four measures of a flower, in the order of the data set: how likely each species is."""
    (row,) = MODEL.predict_proba([measures])
    return {species: float(value) for species, value in zip(SPECIES, row)}
