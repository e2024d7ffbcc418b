/** What observers said of one unit; an observer who said nothing has no entry. `weight`: how many units are alike. */
export interface RatedUnit {
  readonly values: readonly (string | number)[];
  readonly weight?: number;
}

/**
 * Krippendorff's alpha for nominal values (Krippendorff 2011, "Computing Krippendorff's Alpha-Reliability"): 1 is perfect agreement,
 * 0 what chance would give, below that systematic disagreement. Any number of observers, values may be missing. Null where nothing can
 * be told: fewer than two values in every unit, or all values the same (there is nothing to tell apart).
 */
export function krippendorffAlpha(units: readonly RatedUnit[]): number | null {
  const totals = new Map<string | number, number>();
  let pairable = 0;
  let disagreeing = 0;
  for (const { values, weight = 1 } of units) {
    if (values.length < 2) continue;
    const counts = new Map<string | number, number>();
    for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
    for (const [value, count] of counts) {
      totals.set(value, (totals.get(value) ?? 0) + count * weight);
      // Ordered pairs of unlike values within the unit, divided as the method says by one less than its observers.
      disagreeing += (weight * count * (values.length - count)) / (values.length - 1);
    }
    pairable += weight * values.length;
  }
  let expected = 0;
  for (const count of totals.values()) expected += count * (pairable - count);
  return expected === 0 ? null : 1 - ((pairable - 1) * disagreeing) / expected;
}

/**
 * Cohen's kappa for two observers of the same units (Cohen 1960, Educational and Psychological Measurement 20(1)): agreement
 * beyond chance. Units that only one has rated are left out. Null where chance alone would make them agree.
 */
export function cohenKappa(units: readonly RatedUnit[]): number | null {
  let total = 0;
  let agreeing = 0;
  const first = new Map<string | number, number>();
  const second = new Map<string | number, number>();
  for (const { values, weight = 1 } of units) {
    const [one, other] = values;
    if (values.length !== 2 || one === undefined || other === undefined) continue;
    total += weight;
    if (one === other) agreeing += weight;
    first.set(one, (first.get(one) ?? 0) + weight);
    second.set(other, (second.get(other) ?? 0) + weight);
  }
  let byChance = 0;
  for (const [value, count] of first) byChance += (count / total) * ((second.get(value) ?? 0) / total);
  return total === 0 || byChance === 1 ? null : (agreeing / total - byChance) / (1 - byChance);
}
