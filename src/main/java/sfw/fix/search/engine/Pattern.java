package sfw.fix.search.engine;

/**
 * One line of a signature, one variant of its choices: literal words in their order, and the gaps
 * between them.
 *
 * @param signature number of the signature within the index
 * @param line which line of it
 * @param words word numbers of the vocabulary
 * @param weights what each word says, in nats
 * @param gaps one more than words: before each, and behind the last
 * @param total the sum of the weights
 */
record Pattern(
    int signature, int line, int[] words, double[] weights, Gap[] gaps, double total) {}
