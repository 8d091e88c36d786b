// Filled by the first slice that needs this room.
