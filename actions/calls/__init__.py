"""Being phoned: by whom, about what, when it suits, and on which number it is safe."""
