// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model;

/// The families of models, in the order in which the gallery shows them. Texts: `model.family.<name>`.
public enum Family {
    BASELINE,
    NEIGHBOURHOOD,
    LINEAR,
    FACTORISATION,
    CONTENT,
    CLUSTERING,
    FEED_FORWARD,
    CONVOLUTIONAL,
    RECURRENT,
    ATTENTION,
    GRAPH,
    AUTOENCODER,
    MULTI_TASK,
    MULTIMODAL,
    HYBRID
}
