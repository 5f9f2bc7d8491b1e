/** Why a backup or a restore stopped, in one line for whoever runs it. */
export class BackupError extends Error {}
