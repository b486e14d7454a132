'use client'

// The one file that knows the library of dragging and dropping; what replaces it is put in its place here.
import {
  type Active,
  type Announcements,
  type CollisionDetection,
  closestCenter,
  DndContext,
  type DragEndEvent,
  DragOverlay,
  type KeyboardCoordinateGetter,
  KeyboardSensor,
  MouseSensor,
  type Over,
  pointerWithin,
  TouchSensor,
  type UniqueIdentifier,
  useDraggable,
  useDroppable,
  useSensor,
  useSensors,
} from '@dnd-kit/core'
import type { ReactNode } from 'react'

export {
  type Active,
  type Announcements,
  type CollisionDetection,
  closestCenter,
  type DragEndEvent,
  type KeyboardCoordinateGetter,
  type Over,
  pointerWithin,
  type UniqueIdentifier,
  useDraggable,
  useDroppable,
}

/** Something that can be picked up by mouse, finger or keys and put somewhere else, and what is said of it meanwhile. */
export function DragAndDrop(props: {
  id: string
  /** Where an arrow key carries what was picked up. */
  byKeys: KeyboardCoordinateGetter
  /** What it meets; without it, what lies under it most. */
  meets?: CollisionDetection
  announcements: Announcements
  instructions: string
  onPick: (active: Active) => void
  /** It was let go of without being put anywhere. */
  onCancel: () => void
  onDrop: (event: DragEndEvent) => void
  /** What is carried, as it looks under way. */
  carried: ReactNode
  children: ReactNode
}) {
  const sensors = useSensors(
    useSensor(MouseSensor, { activationConstraint: { distance: 6 } }),
    // A finger that only wants to scroll does not rest first.
    useSensor(TouchSensor, { activationConstraint: { delay: 250, tolerance: 8 } }),
    useSensor(KeyboardSensor, { coordinateGetter: props.byKeys }),
  )
  return (
    <DndContext
      id={props.id}
      sensors={sensors}
      {...(props.meets ? { collisionDetection: props.meets } : {})}
      accessibility={{
        announcements: props.announcements,
        screenReaderInstructions: { draggable: props.instructions },
      }}
      onDragStart={({ active }) => props.onPick(active)}
      onDragCancel={props.onCancel}
      onDragEnd={props.onDrop}
    >
      {props.children}
      <DragOverlay dropAnimation={null}>{props.carried}</DragOverlay>
    </DndContext>
  )
}
