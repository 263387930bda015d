/**
 * Kept beside every summary worked out from the rules, so that one made by older rules is made again. Raise it with
 * any change that gives some plan other findings or another standing: a new rule, another threshold, another path or param.
 */
export const rulesVersion = 9;
