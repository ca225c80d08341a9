import { readHeader, type RequestHeaders } from './read-header'

export function acceptsBrotli(headers: RequestHeaders): boolean {
  const accepted = readHeader(headers, 'accept-encoding') ?? ''
  return accepted.split(',').some((each) => /^\s*br\s*(;\s*q=(0\.\d*[1-9]|1)\S*\s*)?$/i.test(each))
}
