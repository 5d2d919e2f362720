/** A name for this loaded page among all devices: 96 random bits, so that no two are the same. Says nothing about the device. */
export const newDeviceName = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(12)), byte => byte.toString(16).padStart(2, '0')).join('')
