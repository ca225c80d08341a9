'use client'
/** The near cards as DOM: a list of ids; each card subscribes to itself, and is moved without React. */
import { memo } from 'react'
import { CardView } from '@/components/cards/card-view'
import { useCell } from '@/components/hooks/use-cell'
import { useSurfaceView } from '@/components/cards/view-context'

export const NearLayer = memo(function NearLayer() {
  const { near } = useSurfaceView()
  return useCell(near).map((id) => <CardView key={id} id={id} />)
})
