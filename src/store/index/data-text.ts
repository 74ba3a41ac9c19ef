/** A value as data: nothing stands as `null`, which no value is. */
export const dataText = (value: unknown): string =>
  JSON.stringify(value ?? null, (_key, each: unknown) => (each === undefined ? null : each));

/** The same value again. */
export function dataFrom(text: string): unknown {
  const value: unknown = JSON.parse(text);
  return text.includes('null') ? withoutNulls(value) : value;
}

function withoutNulls(value: unknown): unknown {
  if (value === null) return undefined;
  if (Array.isArray(value)) return value.map(withoutNulls);
  if (typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, withoutNulls(each)]));
}
