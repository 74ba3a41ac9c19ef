/** What is worked out of something, a ground or its entries, once however often it is asked for. It lasts as long as that does. */
export function once<Of extends object, T>(work: (of: Of) => T): (of: Of) => T {
  const done = new WeakMap<Of, { readonly result: T }>();
  return (of) => {
    const before = done.get(of) ?? { result: work(of) };
    done.set(of, before);
    return before.result;
  };
}
