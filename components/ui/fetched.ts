'use client'
/** A component whose code is fetched when it is first drawn; until then nothing, and a message when it takes long. */
import { createElement, useEffect, type FunctionComponent } from 'react'
import { toast } from './show-toast'
import { mayBeWanted, useFetched } from './use-fetched'

/** `name` begins a sentence: "Export could not be loaded …". */
export function fetched<Props extends object>(
  name: string,
  load: () => Promise<FunctionComponent<Props>>,
): FunctionComponent<Props> {
  mayBeWanted(load)
  return function FetchedPart(props: Props) {
    const { part, trouble } = useFetched(name, load)
    useEffect(() => {
      if (trouble) toast({ text: trouble, tone: 'error' })
    }, [trouble])
    return part ? createElement(part, props) : null
  }
}
