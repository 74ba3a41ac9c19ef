/** Who may open what lies in the private space: its owner alone. */
export const PRIVATE_FOLDER = 0o700;
/** Who may read a file of the private space: its owner alone. */
export const PRIVATE_FILE = 0o600;
