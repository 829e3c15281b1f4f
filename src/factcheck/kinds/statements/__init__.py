"""What was done, was so or was denied."""
