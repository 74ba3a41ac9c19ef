/** Makes the identifier that belongs to a name. */
export type Guid = (name: string) => string;

/**
 * Identifiers made of names, so that the same journal gives the same bytes: version 8 of RFC 9562 over the SHA-256 of
 * the name within the network. `digest` gives SHA-256 as lower-case hex.
 */
export function guidsOf(network: string, digest: (text: string) => string): Guid {
  return (name) => {
    const hex = digest(`lea ${network} ${name}`).slice(0, 32);
    const variant = ((Number.parseInt(hex.charAt(16), 16) & 0x3) | 0x8).toString(16);
    return [
      hex.slice(0, 8),
      hex.slice(8, 12),
      `8${hex.slice(13, 16)}`,
      `${variant}${hex.slice(17, 20)}`,
      hex.slice(20, 32),
    ].join('-');
  };
}
